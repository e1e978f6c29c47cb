import { problem } from '../answer';

export { OPTIONS } from '../answer';

export async function GET() {
  return problem('NOT_FOUND');
}
