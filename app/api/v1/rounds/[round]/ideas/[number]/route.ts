import { apiIdea } from '@/lib/usecases/exchange/api';
import { json, problem } from '../../../../answer';

export { OPTIONS } from '../../../../answer';

export async function GET(request: Request, context: { params: Promise<{ round: string; number: string }> }) {
  const { round, number } = await context.params;
  const found = await apiIdea(round, number);
  return found.ok ? json(request, found.value) : problem(found.error);
}
