import { openApi } from '@/lib/usecases/exchange/api';
import { json } from '../answer';

export { OPTIONS } from '../answer';

export async function GET(request: Request) {
  return json(request, openApi());
}
