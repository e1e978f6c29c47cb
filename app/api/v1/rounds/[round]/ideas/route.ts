import { API_ROOT, type ApiIdeaPage, apiIdeas } from '@/lib/usecases/exchange/api';
import { json, problem } from '../../../answer';

export { OPTIONS } from '../../../answer';

export async function GET(request: Request, context: { params: Promise<{ round: string }> }) {
  const { round } = await context.params;
  const { searchParams } = new URL(request.url);
  const found = await apiIdeas(round, {
    page: searchParams.get('page'),
    perPage: searchParams.get('per_page'),
  });
  if (!found.ok) return problem(found.error);
  return json(request, found.value, { link: pageLinks(round, found.value) });
}

/** First, previous, next and last page (RFC 8288), as paths: behind a proxy the server does not know its own name. */
function pageLinks(round: string, { total, page, perPage }: ApiIdeaPage): string {
  const last = Math.max(1, Math.ceil(total / perPage));
  const link = (to: number, relation: string) =>
    `<${API_ROOT}/rounds/${encodeURIComponent(round)}/ideas?page=${to}&per_page=${perPage}>; rel="${relation}"`;
  return [
    link(1, 'first'),
    ...(page > 1 ? [link(Math.min(page - 1, last), 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next')] : []),
    link(last, 'last'),
  ].join(', ');
}
