import { currentActor } from '@/lib/auth';
import { getRunState } from '@/lib/usecases/letters/letter-desk';

/** How far the letter run of a round is, for the screen that waits for it; null where there is none. */
export async function GET(_request: Request, context: { params: Promise<{ ronde: string }> }) {
  const { ronde } = await context.params;
  const state = await getRunState(await currentActor(), ronde);
  const progress = state?.kind === 'running' ? state : state && { kind: state.kind };
  return Response.json(progress, { headers: { 'cache-control': 'no-store' } });
}
