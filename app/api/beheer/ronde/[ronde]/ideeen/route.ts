import { readLimited } from '@/app/api/readLimited';
import { currentActor } from '@/lib/auth';
import { importIdeas, MAX_IDEA_FILE } from '@/lib/usecases/exchange/import-ideas';

const HEADERS = { 'cache-control': 'no-store' };

/**
 * Takes a file of ideas for a round; with `?inlezen=1` for real, else only to look. The type is one that no form of another
 * site can send, so this cannot be called with a member of staff's session from elsewhere.
 */
export async function POST(request: Request, context: { params: Promise<{ ronde: string }> }) {
  const { ronde } = await context.params;
  if (request.headers.get('content-type') !== 'application/octet-stream')
    return new Response(null, { status: 415, headers: HEADERS });
  const { searchParams } = new URL(request.url);
  const upload = {
    roundId: ronde,
    file: await readLimited(request, MAX_IDEA_FILE),
    trial: searchParams.get('inlezen') !== '1',
    defaults: {
      contact: searchParams.get('contact') ?? '',
      organiser: searchParams.get('organisator') ?? '',
      theme: searchParams.get('thema') ?? '',
    },
  };
  return Response.json(await importIdeas(await currentActor(), upload, new Date()), { headers: HEADERS });
}
