import type { useTranslations } from 'next-intl';
import { AUDIT_ACTS, type AuditLine } from '@/lib/domain/audit';
import type { Locale } from '@/lib/domain/locale';
import { DETAIL_NAMES, readActorName } from '@/lib/domain/log-book';
import { STAFF_ROLES } from '@/lib/domain/permissions';
import { formatDateTime, formatMoney } from '@/lib/format';

/** Where the words of a line come from. */
export interface LineTexts {
  readonly log: ReturnType<typeof useTranslations<'admin.log'>>;
  readonly acts: ReturnType<typeof useTranslations<'retention.act'>>;
  readonly roles: ReturnType<typeof useTranslations<'staff.role'>>;
  readonly locale: Locale;
}

/** What was done, in words; an act from before it had any is shown by its name. */
export function actWords(act: string, { acts }: LineTexts): string {
  const known = AUDIT_ACTS.find((one) => one === act);
  return known ? acts(known) : act;
}

/** Who did it, with the role in words. */
export function actorWords(actor: string, { log, roles }: LineTexts): string {
  const { kind, name } = readActorName(actor);
  const role = STAFF_ROLES.find((one) => one === kind);
  if (role) return `${name}, ${roles(role)}`;
  return kind === 'system' ? `${log('system')} (${name})` : actor;
}

/** Details as a list of names and values, empty values left out. */
export function detailWords(details: AuditLine['details'], texts: LineTexts): string {
  return Object.entries(details)
    .filter(([, value]) => value !== '' && value !== null)
    .map(([name, value]) => `${nameWords(name, texts)}: ${valueWords(name, value, texts)}`)
    .join(' · ');
}

function nameWords(name: string, { log }: LineTexts): string {
  const known = DETAIL_NAMES.find((one) => one === name);
  return known ? log(`detail.${known}`) : name;
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function valueWords(name: string, value: string | number | boolean | null, texts: LineTexts): string {
  const { log, roles, locale } = texts;
  if (typeof value === 'boolean') return log(value ? 'yes' : 'no');
  if (typeof value === 'number') return /cents$/i.test(name) ? formatMoney(value, locale) : String(value);
  if (value === null) return log('nothing');
  if (MOMENT.test(value)) return formatDateTime(new Date(value), locale);
  if (name === 'act') return actWords(value, texts);
  const role = name === 'role' ? STAFF_ROLES.find((one) => one === value) : undefined;
  return role ? roles(role) : value;
}
