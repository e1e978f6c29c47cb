import type { useTranslations } from 'next-intl';
import { dayOf } from '@/lib/domain/amsterdam';
import { AUDIT_ACTS, type AuditLine, isDayOnly } from '@/lib/domain/audit';
import { DECISION_OUTCOMES } from '@/lib/domain/fund/words';
import { IDEA_STATUSES } from '@/lib/domain/idea';
import type { Locale } from '@/lib/domain/locale';
import { DETAIL_NAMES, readActorName } from '@/lib/domain/log-book';
import { STAFF_ROLES } from '@/lib/domain/permissions';
import { ROUND_PHASES } from '@/lib/domain/round';
import { formatDate, formatDateTime, formatMoney, isoMoment } from '@/lib/format';

/** Where the words of a line come from. */
export interface LineTexts {
  readonly log: ReturnType<typeof useTranslations<'admin.log'>>;
  readonly acts: ReturnType<typeof useTranslations<'retention.act'>>;
  readonly roles: ReturnType<typeof useTranslations<'staff.role'>>;
  readonly phases: ReturnType<typeof useTranslations<'common.phase'>>;
  readonly statuses: ReturnType<typeof useTranslations<'common.ideaStatus'>>;
  readonly outcomes: ReturnType<typeof useTranslations<'fund.outcome'>>;
  readonly locale: Locale;
}

/** What was done, in words; an act from before it had any is shown by its name. */
export function actWords(act: string, { acts }: LineTexts): string {
  const known = AUDIT_ACTS.find((one) => one === act);
  return known ? acts(known) : act;
}

/** When it was done; about a household the day, which is all that is kept. */
export function momentWords({ act, at }: Pick<AuditLine, 'act' | 'at'>, { locale }: LineTexts): string {
  return isDayOnly(act) ? formatDate(at, locale) : formatDateTime(at, locale);
}

/** The same for a machine: ISO in UTC, or the day in the Netherlands. */
export function isoWords({ act, at }: Pick<AuditLine, 'act' | 'at'>): string {
  return isDayOnly(act) ? dayOf(at) : isoMoment(at);
}

/** Who did it, with the role in words. */
export function actorWords(actor: string, { log, roles }: LineTexts): string {
  const { kind, name } = readActorName(actor);
  const role = STAFF_ROLES.find((one) => one === kind);
  if (role) return `${name}, ${roles(role)}`;
  return kind === 'system' ? `${log('system')} (${name})` : actor;
}

/** What a reader looks for first; the database keeps no order. */
const FIRST = ['idea', 'title', 'name', 'from', 'to'];

/** Details as a list of names and values, empty values left out. */
export function detailWords(details: AuditLine['details'], texts: LineTexts): string {
  return Object.entries(details)
    .filter(([, value]) => value !== '' && value !== null)
    .toSorted(([a], [b]) => placeOf(a) - placeOf(b))
    .map(([name, value]) => `${nameWords(name, texts)}: ${valueWords(name, value, texts, 'idea' in details)}`)
    .join(' · ');
}

function placeOf(name: string): number {
  const at = FIRST.indexOf(name);
  return at < 0 ? FIRST.length : at;
}

function nameWords(name: string, { log }: LineTexts): string {
  const known = DETAIL_NAMES.find((one) => one === name);
  return known ? log(`detail.${known}`) : name;
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function valueWords(
  name: string,
  value: string | number | boolean | null,
  texts: LineTexts,
  ofIdea: boolean,
): string {
  const { log, roles, locale } = texts;
  if (typeof value === 'boolean') return log(value ? 'yes' : 'no');
  if (typeof value === 'number') return /cents$/i.test(name) ? formatMoney(value, locale) : String(value);
  if (value === null) return log('nothing');
  if (MOMENT.test(value)) return formatDateTime(new Date(value), locale);
  if (name === 'act') return actWords(value, texts);
  if (name === 'from' || name === 'to') return stateWords(value, texts, ofIdea);
  const outcome = name === 'outcome' ? DECISION_OUTCOMES.find((one) => one === value) : undefined;
  if (outcome) return texts.outcomes(outcome);
  const role = name === 'role' ? STAFF_ROLES.find((one) => one === value) : undefined;
  return role ? roles(role) : value;
}

/** A phase of a round or a status of an idea; `draft` is both. Anything else stays as it is. */
function stateWords(value: string, { phases, statuses }: LineTexts, ofIdea: boolean): string {
  const phase = ROUND_PHASES.find((one) => one === value);
  const status = IDEA_STATUSES.find((one) => one === value);
  if (status && (ofIdea || !phase)) return statuses(status);
  return phase ? phases(phase) : value;
}
