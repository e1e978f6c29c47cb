import { fileHeaders, notPublished } from '@/app/api/download';
import { getPublishedFile } from '@/lib/usecases/publication/get-publication';

/** A version of the figures as it was published, whole or one file of it. It never changes, so it may be kept for ever. */
export async function GET(
  _request: Request,
  context: { params: Promise<{ ronde: string; versie: string; pad?: string[] }> },
) {
  const { ronde, versie, pad } = await context.params;
  const file = await getPublishedFile(ronde, versie, pad?.join('/') ?? null);
  if (!file) return notPublished();
  return new Response(Buffer.from(file.bytes), {
    headers: {
      ...fileHeaders(file.name, file.type),
      'cache-control': 'public, max-age=31536000, immutable',
      'content-length': String(file.bytes.length),
    },
  });
}
