import { momentOf } from './amsterdam';
import { AUDIT_ACTS, type AuditAct, type AuditLine } from './audit';
import { fail, ok, type Result } from './result';
import { isDay } from './staff';

/** Lines on one screen. */
export const LOG_PAGE = 50;
/** Most characters of the name that is looked for. */
export const MAX_PERSON = 80;

/** A filter as it stands in an address; empty = not used. */
export interface GivenLogFilter {
  readonly from: string;
  readonly until: string;
  readonly act: string;
  readonly person: string;
  readonly subject: string;
}

export const NO_LOG_FILTER: GivenLogFilter = { from: '', until: '', act: '', person: '', subject: '' };

/** What is asked of the log book. */
export interface LogFilter {
  /** From this moment on, and before that one; UTC. */
  readonly from: Date | null;
  readonly before: Date | null;
  readonly act: AuditAct | null;
  /** Part of the name of who did it, whatever its capitals. */
  readonly person: string | null;
  /** Id of a round, slug of a district, id of an account. */
  readonly subject: string | null;
}

export const LOG_FILTER_PROBLEMS = {
  from: ['NOT_A_DAY'],
  until: ['NOT_A_DAY', 'BEFORE_FROM'],
  act: ['UNKNOWN'],
  person: ['TOO_LONG'],
} as const;
export type LogFilterField = keyof typeof LOG_FILTER_PROBLEMS;
export type LogFilterProblems = {
  readonly [Field in LogFilterField]?: (typeof LOG_FILTER_PROBLEMS)[Field][number];
};

/** Names of details that have words on a screen; any other stands there as it was written down. */
export const DETAIL_NAMES = [
  'act',
  'addresses',
  'againstAdvice',
  'another',
  'answer',
  'ballots',
  'batch',
  'before',
  'bundle',
  'cents',
  'chequeCents',
  'cheques',
  'closesAt',
  'conditions',
  'costCents',
  'days',
  'did',
  'districts',
  'done',
  'file',
  'first',
  'formsDropped',
  'from',
  'fromIdea',
  'fromRound',
  'fund',
  'historyUntil',
  'households',
  'idea',
  'ideas',
  'into',
  'item',
  'key',
  'keys',
  'kind',
  'last',
  'leaves',
  'leftOut',
  'letters',
  'lines',
  'locale',
  'location',
  'members',
  'municipalities',
  'name',
  'neighbourhoods',
  'number',
  'opensAt',
  'outcome',
  'person',
  'pilot',
  'project',
  'purpose',
  'quorum',
  'reader',
  'reason',
  'recused',
  'rehearsal',
  'replacedCheques',
  'replacedHouseholds',
  'role',
  'round',
  'rule',
  'scheme',
  'seed',
  'sentOn',
  'setting',
  'size',
  'source',
  'spares',
  'step',
  'stepCents',
  'subject',
  'text',
  'title',
  'to',
  'unspent',
  'until',
  'years',
] as const;

/** A line with the name of what it is about, where that is still known. */
export interface LogLine extends AuditLine {
  readonly subject: string;
  readonly subjectName: string | null;
}

/** Somebody or something that lines can be about. */
export interface LogSubject {
  readonly id: string;
  readonly name: string;
}

/** Days are days in the Netherlands, the last one included. Every field that is wrong is named at once. */
export function readLogFilter(given: GivenLogFilter): Result<LogFilter, LogFilterProblems> {
  const { from, until, act, subject } = given;
  const person = given.person.trim();
  const known = AUDIT_ACTS.find((one) => one === act) ?? null;
  const backwards = isDay(from) && isDay(until) && until < from;
  const problems: LogFilterProblems = {
    ...(from !== '' && !isDay(from) && { from: 'NOT_A_DAY' }),
    ...(until !== '' && !isDay(until) && { until: 'NOT_A_DAY' }),
    ...(backwards && { until: 'BEFORE_FROM' }),
    ...(act !== '' && !known && { act: 'UNKNOWN' }),
    ...(person.length > MAX_PERSON && { person: 'TOO_LONG' }),
  };
  if (Object.keys(problems).length > 0) return fail(problems);
  return ok({
    from: from === '' ? null : momentOf(`${from}T00:00`),
    before: until === '' ? null : momentOf(`${dayAfter(until)}T00:00`),
    act: known,
    person: person || null,
    subject: subject || null,
  });
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00.000Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** Who did it, taken apart again: role or kind, name, and nothing lost of a line from before there were roles. */
export function readActorName(actor: string): { readonly kind: string | null; readonly name: string } {
  const at = actor.indexOf(': ');
  return at < 0 ? { kind: null, name: actor } : { kind: actor.slice(0, at), name: actor.slice(at + 2) };
}
