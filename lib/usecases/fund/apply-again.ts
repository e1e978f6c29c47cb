import { isDeepStrictEqual } from 'node:util';
import type { Connection } from '@/db/client';
import { findApplication } from '@/db/queries/fund-applications';
import { type ReadApplication, readApplication } from '@/lib/domain/fund/application-form';
import { applicationFrom } from '@/lib/domain/fund/application-steps';
import { isOpen } from '@/lib/domain/fund/decision';
import { type Applied, type ApplyError, groundOf } from '@/lib/domain/fund/views';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { LinkSecret } from '../ideas/my-idea-links';
import { placeOf } from './apply-place';
import { applicationPath } from './fund-mail';
import { findMine, type OwnApplication, replaceText } from './my-application';

/**
 * The answer to a draft that had come in before; `null` when it had not. Whoever got no answer may have typed on before
 * sending again: as long as nothing is decided, that is taken over. Error: BAD_APPLICATION.
 */
export async function answerAgain(
  tx: Connection,
  { form, link }: { readonly form: unknown; readonly link: LinkSecret },
  now: Date,
): Promise<Result<Applied, ApplyError> | null> {
  const mine = await findMine(tx, link.token, { lock: true });
  if (!mine) return null;
  if (isOpen(mine.row.status)) {
    const place = await placeOf(tx, mine.fund, mine.row.submittedOn);
    const read = readApplication(applicationFrom(form), groundOf(place));
    if (!read.ok) return fail({ code: 'BAD_APPLICATION', problems: read.error });
    if (differs(mine, read.value)) await replaceText(tx, mine, read.value, now);
  }
  const row = (await findApplication(tx, mine.key)) ?? mine.row;
  const { number, route, dueOn } = row;
  return ok({ number, route, dueOn, path: applicationPath(link) });
}

function differs({ row, contact: known }: OwnApplication, { text, contact }: ReadApplication): boolean {
  const same = <T extends object>(given: T, stored: { readonly [Name in keyof T]: unknown }) =>
    (Object.keys(given) as (keyof T)[]).every((name) => isDeepStrictEqual(given[name], stored[name]));
  return !same(text, row) || !same(contact, known);
}
