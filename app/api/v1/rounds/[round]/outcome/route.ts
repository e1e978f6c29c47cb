import { apiOutcome } from '@/lib/usecases/exchange/api';
import { json, problem } from '../../../answer';

export { OPTIONS } from '../../../answer';

export async function GET(request: Request, context: { params: Promise<{ round: string }> }) {
  const found = await apiOutcome((await context.params).round);
  return found.ok ? json(request, found.value) : problem(found.error);
}
