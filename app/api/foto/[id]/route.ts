import { readLimited } from '@/app/api/readLimited';
import { currentActor } from '@/lib/auth';
import { type PhotoLook, readPhoto } from '@/lib/usecases/photos/read-photo';

/** A secret of a link, and a little around it. */
const MAX_BODY = 1024;

type Context = { readonly params: Promise<{ readonly id: string }> };

/** A photo as WebP; `?klein=1` for the small one. */
export async function GET(request: Request, context: Context) {
  const { id } = await context.params;
  return answer({ id, small: isSmall(request), actor: await currentActor(), token: '' });
}

/** The same for who has a secret link (of the initiator, of an adviser): the secret is the body, so it stands in no log. */
export async function POST(request: Request, context: Context) {
  const { id } = await context.params;
  const token = Buffer.from(await readLimited(request, MAX_BODY)).toString('utf8');
  return answer({ id, small: isSmall(request), actor: { kind: 'visitor' }, token });
}

function isSmall(request: Request): boolean {
  return new URL(request.url).searchParams.get('klein') === '1';
}

async function answer(look: PhotoLook): Promise<Response> {
  const photo = await readPhoto(look);
  if (!photo.ok) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
  const { bytes, open } = photo.value;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'image/webp',
      'content-disposition': 'inline',
      // A photo never changes under its id; one that few may see is kept by nobody.
      'cache-control': open ? 'public, max-age=31536000, immutable' : 'private, no-store',
      'content-security-policy': "default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    },
  });
}
