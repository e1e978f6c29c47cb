import { annexFile } from '../annexFile';

/** The annex for the council to read and print. */
export function GET(request: Request) {
  return annexFile(request, 'pdf');
}
