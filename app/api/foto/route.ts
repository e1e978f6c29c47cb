import { readForm } from '@/app/api/readForm';
import { readLimited } from '@/app/api/readLimited';
import { currentActor } from '@/lib/auth';
import { currentNetwork } from '@/lib/auth/network';
import { addPhoto, MOST_PHOTO_FORM } from '@/lib/usecases/photos/add-photo';
import type { PhotoAccess } from '@/lib/usecases/photos/photo-access';

/**
 * Takes one photo of an idea as a form: `foto`, `alt`, and `token` (of the initiator's link) or `ronde` and `nummer` (with
 * a session of staff). The header is one that no form of another site can send, so this cannot be called with a session
 * from elsewhere.
 */
export async function POST(request: Request) {
  if (request.headers.get('x-wijkcheque-form') !== 'foto')
    return json({ ok: false, error: 'FORBIDDEN' }, 403);
  const body = await readLimited(request, MOST_PHOTO_FORM);
  if (body.length > MOST_PHOTO_FORM) return json({ ok: false, error: 'TOO_LARGE' });
  const form = await readForm(body, request.headers.get('content-type') ?? '');
  const photo = form?.get('foto');
  if (!form || !(photo instanceof File)) return json({ ok: false, error: 'EMPTY' });
  const given = {
    file: new Uint8Array(await photo.arrayBuffer()),
    alt: text(form, 'alt'),
    network: await currentNetwork(),
  };
  return json(await addPhoto(await accessOf(form), given, new Date()));
}

async function accessOf(form: FormData): Promise<PhotoAccess> {
  const token = text(form, 'token');
  if (token !== '') return { kind: 'initiator', token };
  const idea = { roundId: text(form, 'ronde'), number: Math.trunc(Number(text(form, 'nummer'))) || 0 };
  return { kind: 'staff', actor: await currentActor(), idea };
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function json(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}
