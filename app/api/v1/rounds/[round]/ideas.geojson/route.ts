import { exportPublicIdeas } from '@/lib/usecases/exchange/export-ideas';
import { answer, problem } from '../../../answer';
import { attachment } from '../attachment';

export { OPTIONS } from '../../../answer';

export async function GET(request: Request, context: { params: Promise<{ round: string }> }) {
  const { round } = await context.params;
  const file = await exportPublicIdeas(round, 'geojson');
  if (!file.ok) return problem(file.error);
  return answer(request, {
    body: file.value,
    type: 'application/geo+json',
    headers: attachment(`ideeen-${round}.geojson`),
  });
}
