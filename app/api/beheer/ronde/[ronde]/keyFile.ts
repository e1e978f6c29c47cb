import { readLimited } from '@/app/api/readLimited';

/** A form with a key file, which is a line of about a hundred characters. */
const MOST_BYTES = 16 * 1024;

/** The text of the key file that a form brought along; empty when there is none, or far more than one. */
export async function keyFileOf(request: Request): Promise<string> {
  const body = await readLimited(request, MOST_BYTES);
  const type = request.headers.get('content-type') ?? '';
  if (body.length > MOST_BYTES || !type.startsWith('multipart/form-data')) return '';
  try {
    const file = (
      await new Response(Buffer.from(body), { headers: { 'content-type': type } }).formData()
    ).get('keyFile');
    return file instanceof File ? await file.text() : '';
  } catch {
    return '';
  }
}
