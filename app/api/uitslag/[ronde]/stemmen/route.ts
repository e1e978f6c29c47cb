import { getPublishedBallots } from '@/lib/usecases/rounds/get-published-ballots';

/** The published ballots of a round, so that a browser can find its own and count everything again. */
export async function GET(_request: Request, context: { params: Promise<{ ronde: string }> }) {
  const { ronde } = await context.params;
  const ballots = await getPublishedBallots(ronde);
  if (!ballots) return Response.json({ code: 'NOT_PUBLISHED' }, { status: 404 });
  return Response.json({ ballots }, { headers: { 'cache-control': 'public, max-age=300' } });
}
