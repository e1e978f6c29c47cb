import { applicantLetter } from '@/lib/usecases/fund/decision-letter';
import { letterFile, noLetter } from '../answer';

/** The letter about a decision for who has the secret link, which comes in the body: it stands in no address. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => null);
  const made = await applicantLetter(String(form?.get('token') ?? ''));
  return made.ok ? letterFile(made.value, 'besluit.pdf') : noLetter(made.error);
}
