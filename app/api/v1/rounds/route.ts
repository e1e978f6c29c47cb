import { apiRounds } from '@/lib/usecases/exchange/api';
import { json } from '../answer';

export { OPTIONS } from '../answer';

export async function GET(request: Request) {
  return json(request, await apiRounds());
}
