import { readForm } from '@/app/api/readForm';
import { readLimited } from '@/app/api/readLimited';
import { currentActor } from '@/lib/auth';
import { MOST_PHOTO_FORM } from '@/lib/usecases/photos/add-photo';
import { addProjectPhoto } from '@/lib/usecases/projects/photos';

/**
 * Takes one photo of a project as a form: `project`, `moment`, `alt` and `foto`, from staff. The header is one that no form
 * of another site can send, so this cannot be called with a session from elsewhere.
 */
export async function POST(request: Request) {
  if (request.headers.get('x-wijkcheque-form') !== 'foto')
    return json({ ok: false, error: 'FORBIDDEN' }, 403);
  const body = await readLimited(request, MOST_PHOTO_FORM);
  if (body.length > MOST_PHOTO_FORM) return json({ ok: false, error: 'TOO_LARGE' });
  const form = await readForm(body, request.headers.get('content-type') ?? '');
  const photo = form?.get('foto');
  const file = photo instanceof File ? new Uint8Array(await photo.arrayBuffer()) : new Uint8Array();
  const field = (name: string) => String(form?.get(name) ?? '');
  const given = { file, alt: field('alt'), moment: field('moment') };
  return json(await addProjectPhoto(await currentActor(), field('project'), given, new Date()));
}

function json(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}
