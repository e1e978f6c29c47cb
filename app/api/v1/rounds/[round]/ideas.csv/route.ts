import { exportPublicIdeas } from '@/lib/usecases/exchange/export-ideas';
import { answer, problem } from '../../../answer';
import { attachment } from '../attachment';

export { OPTIONS } from '../../../answer';

/** With `?vorm=data` for programs: commas, decimal points, codes. */
export async function GET(request: Request, context: { params: Promise<{ round: string }> }) {
  const { round } = await context.params;
  const kind = new URL(request.url).searchParams.get('vorm') === 'data' ? 'data' : 'csv';
  const file = await exportPublicIdeas(round, kind);
  if (!file.ok) return problem(file.error);
  return answer(request, {
    body: file.value,
    type: 'text/csv; charset=utf-8',
    headers: attachment(`ideeen-${round}.csv`),
  });
}
