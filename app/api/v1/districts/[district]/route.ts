import { apiDistrict } from '@/lib/usecases/exchange/api';
import { json, problem } from '../../answer';

export { OPTIONS } from '../../answer';

export async function GET(request: Request, context: { params: Promise<{ district: string }> }) {
  const found = await apiDistrict((await context.params).district);
  return found.ok ? json(request, found.value) : problem(found.error);
}
