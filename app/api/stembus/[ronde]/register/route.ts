import { registerResponse } from '@/app/api/registerResponse';
import { answerRegister } from '@/lib/usecases/bulletin/answer-register';

/** The public register of a round, for whoever wants to keep a copy or look for a leaf. */
export async function GET(request: Request, context: { params: Promise<{ ronde: string }> }) {
  const { ronde } = await context.params;
  return registerResponse(await answerRegister(ronde, request.headers.get('if-none-match')));
}
