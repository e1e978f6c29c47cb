import { currentActor } from '@/lib/auth';
import { type HeldFile, handOutFile } from '@/lib/usecases/letters/hand-out-letters';
import { windowSide } from '../../answer';

/**
 * The key file, or a file with letters: `sleutel`, `pdf` (with `deel` and `venster`) or `csv`. A POST, so that nothing fetches
 * it ahead, again or from another site. Whoever cannot have it goes back to the page, which says why.
 */
export async function POST(
  request: Request,
  context: { params: Promise<{ ronde: string; bestand: string }> },
): Promise<Response> {
  const { ronde, bestand } = await context.params;
  // A body that is no form asks for nothing in particular.
  const form = await request.formData().catch(() => new FormData());
  const file = readFile(bestand, form);
  const handed = file
    ? await handOutFile(await currentActor(), ronde, file, new Date())
    : ({ ok: false, error: 'NO_SUCH_FILE' } as const);
  if (!handed.ok) {
    const location = `/beheer/ronde/${encodeURIComponent(ronde)}/brieven?melding=${handed.error}`;
    return new Response(null, { status: 303, headers: { location } });
  }
  const { name, type, pieces } = handed.value;
  return new Response(pieces, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '-')}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

function readFile(name: string, form: FormData): HeldFile | null {
  if (name === 'sleutel') return { kind: 'key' };
  if (name === 'csv') return { kind: 'csv' };
  if (name !== 'pdf') return null;
  const part = Number(form.get('deel') ?? '1');
  return { kind: 'pdf', part, side: windowSide(form) };
}
