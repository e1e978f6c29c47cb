import { readLimited } from '@/app/api/readLimited';
import { answerBox, BOX_DOORS, MAX_BOX_BODY } from '@/lib/usecases/ballots/answer-box';

/**
 * The ballot box where the framework runs without the application's own server (which answers this address itself).
 * There the network is not known here, so failures are counted together.
 */
export async function POST(request: Request, context: { params: Promise<{ ronde: string; deur: string }> }) {
  const { ronde, deur } = await context.params;
  const door = BOX_DOORS.find((one) => one === deur);
  if (!door) return new Response(null, { status: 404 });
  const body = await readLimited(request, MAX_BOX_BODY);
  const answer = await answerBox(door, ronde, body, 'unknown', new Date());
  return new Response(answer.body, {
    status: answer.status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });
}
