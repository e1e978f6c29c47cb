import { recordAudit } from '@/db/queries/audit';
import { deleteOwnText, listOwnTexts, saveOwnText } from '@/db/queries/settings';
import { LOCALES, type Locale } from '@/lib/domain/locale';
import {
  OWN_TEXT_GROUPS,
  OWN_TEXTS,
  type OwnTextKey,
  type OwnTextProblem,
  ownTextOf,
  readOwnText,
} from '@/lib/domain/own-texts';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { refusable } from '../staff/refusable';
import { database } from '../system/database';
import { forgetOwnTexts } from './text-cache';

export { OWN_TEXT_GROUPS, OWN_TEXTS, ownTextOf };
export type OwnTextMap = ReadonlyMap<OwnTextKey, Partial<Record<Locale, string>>>;
export type OwnTextError = 'FORBIDDEN' | 'UNKNOWN_TEXT' | 'UNKNOWN_LANGUAGE';
export type WriteTextError = OwnTextError | OwnTextProblem;

/** What the municipality wrote itself, by key and language. Error: FORBIDDEN. */
export async function getOwnTexts(actor: Actor): Promise<Result<OwnTextMap, 'FORBIDDEN'>> {
  if (!may(actor, 'manage_settings', null)) return fail('FORBIDDEN');
  const rows = await listOwnTexts(database());
  const of = (key: string) =>
    Object.fromEntries(rows.filter((row) => row.key === key).map((row) => [row.locale, row.text]));
  return ok(new Map(OWN_TEXTS.map(({ key }) => [key, of(key)])));
}

/** Puts an own text in the place of the standard one, in one language. Errors: {@link WriteTextError}. */
export async function writeOwnText(
  actor: Actor,
  given: { readonly key: string; readonly locale: string; readonly text: string },
  now: Date,
): Promise<Result<string, WriteTextError>> {
  const written = await refusable<string, WriteTextError>(async (tx, refuse) => {
    if (!may(actor, 'manage_settings', null)) refuse('FORBIDDEN');
    const kind = ownTextOf(given.key) ?? refuse('UNKNOWN_TEXT');
    const locale = LOCALES.find((one) => one === given.locale) ?? refuse('UNKNOWN_LANGUAGE');
    const text = readOwnText(given.text, kind.most);
    if (!text.ok) return refuse(text.error);
    await saveOwnText(tx, { key: kind.key, locale, text: text.value });
    const details = { key: kind.key, locale, text: text.value };
    await recordAudit(tx, { at: now, actor: actorName(actor), act: 'write_text', subject: 'texts', details });
    return text.value;
  });
  if (written.ok) forgetOwnTexts();
  return written;
}

/** Back to the standard text. Where it stands already, nothing is done or logged. Errors: {@link OwnTextError}. */
export async function resetOwnText(
  actor: Actor,
  given: { readonly key: string; readonly locale: string },
  now: Date,
): Promise<Result<null, OwnTextError>> {
  const reset = await refusable<null, OwnTextError>(async (tx, refuse) => {
    if (!may(actor, 'manage_settings', null)) refuse('FORBIDDEN');
    const { key } = ownTextOf(given.key) ?? refuse('UNKNOWN_TEXT');
    const locale = LOCALES.find((one) => one === given.locale) ?? refuse('UNKNOWN_LANGUAGE');
    if (!(await deleteOwnText(tx, locale, key))) return null;
    const details = { key, locale };
    await recordAudit(tx, { at: now, actor: actorName(actor), act: 'reset_text', subject: 'texts', details });
    return null;
  });
  if (reset.ok) forgetOwnTexts();
  return reset;
}
