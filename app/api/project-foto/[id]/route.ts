import { getProjectPhoto } from '@/lib/usecases/projects/photos';

type Context = { readonly params: Promise<{ readonly id: string }> };

/** A photo of a project as WebP; `?klein=1` for the small one. */
export async function GET(request: Request, context: Context) {
  const { id } = await context.params;
  const small = new URL(request.url).searchParams.get('klein') === '1';
  const bytes = await getProjectPhoto(id, small);
  if (!bytes) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'image/webp',
      'content-disposition': 'inline',
      // A photo never changes under its id.
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    },
  });
}
