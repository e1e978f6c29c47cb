import { readLimited } from '@/app/api/readLimited';
import { currentActor } from '@/lib/auth';
import { MAX_ADDRESS_FILE, uploadRegister } from '@/lib/usecases/register/upload-register';

const HEADERS = { 'cache-control': 'no-store' };

/**
 * Takes the address file of a round. The type is one that no form of another site can send, so this cannot be called with
 * a member of staff's session from elsewhere.
 */
export async function POST(request: Request, context: { params: Promise<{ ronde: string }> }) {
  const { ronde } = await context.params;
  if (request.headers.get('content-type') !== 'application/octet-stream')
    return new Response(null, { status: 415, headers: HEADERS });
  const given = {
    roundId: ronde,
    file: await readLimited(request, MAX_ADDRESS_FILE),
    replaceLetters: new URL(request.url).searchParams.get('opnieuw') === '1',
  };
  return Response.json(await uploadRegister(await currentActor(), given, new Date()), { headers: HEADERS });
}
