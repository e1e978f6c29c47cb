import { currentActor } from '@/lib/auth';
import { staffLetter } from '@/lib/usecases/fund/decision-letter';
import { letterFile, noLetter } from '../../../answer';

/** The letter about a decision, for who manages the fund. A POST, because taking it is written down. */
export async function POST(
  _request: Request,
  context: { params: Promise<{ fonds: string; nummer: string }> },
): Promise<Response> {
  const { fonds, nummer } = await context.params;
  const key = { fundId: fonds, number: Number(nummer) };
  const made = await staffLetter(await currentActor(), key, new Date());
  return made.ok ? letterFile(made.value, `besluit-${fonds}-${nummer}.pdf`) : noLetter(made.error);
}
