import { apiObservations } from '@/lib/usecases/exchange/api';
import { json, problem } from '../answer';

export { OPTIONS } from '../answer';

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  const asked = { districts: searchParams.getAll('district'), round: searchParams.get('round') };
  const found = await apiObservations(asked, new Date());
  return found.ok ? json(request, found.value) : problem(found.error);
}
