import { registerResponse } from '@/app/api/registerResponse';
import { answerProof } from '@/lib/usecases/bulletin/answer-register';

/** The proof that the leaf with this track is in the register: for programs; the pages search the register themselves. */
export async function GET(_request: Request, context: { params: Promise<{ ronde: string; track: string }> }) {
  const { ronde, track } = await context.params;
  return registerResponse(await answerProof(ronde, track));
}
