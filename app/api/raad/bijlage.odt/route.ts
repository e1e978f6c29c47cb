import { annexFile } from '../annexFile';

/** The annex for the council to go on with in a word processor. */
export function GET(request: Request) {
  return annexFile(request, 'odt');
}
