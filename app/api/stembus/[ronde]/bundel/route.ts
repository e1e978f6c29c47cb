import { answerBundle } from '@/lib/usecases/bulletin/get-bundle-answer';

/** Everything that a published round can be checked and counted again with, as one ZIP. */
export async function GET(request: Request, context: { params: Promise<{ ronde: string }> }) {
  const { ronde } = await context.params;
  const { status, body, headers } = await answerBundle(ronde, request.headers.get('if-none-match'));
  return new Response(body as BodyInit | null, { status, headers });
}
