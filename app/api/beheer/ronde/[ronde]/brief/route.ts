import { currentActor } from '@/lib/auth';
import { printLetter } from '@/lib/usecases/desk/print-letter';
import { noFile, staffFile, windowSide } from '../answer';

/**
 * The new letter of a household as a PDF, from the screen that holds it. A POST with everything in its body: the code is in no
 * address, and nothing fetches it again.
 */
export async function POST(
  request: Request,
  context: { params: Promise<{ ronde: string }> },
): Promise<Response> {
  const { ronde } = await context.params;
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const letter = {
    address: text('adres'),
    postcode: text('postcode'),
    city: text('plaats'),
    code: text('code'),
    stripCode: text('strook'),
  };
  const printed = await printLetter(await currentActor(), ronde, letter, windowSide(form));
  if (!printed.ok) return noFile(printed.error);
  return staffFile(new Uint8Array(printed.value), 'nieuwe-brief.pdf', 'application/pdf');
}
