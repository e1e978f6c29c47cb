import { tidyText } from '../idea-review';
import { type Cents, parseAmount } from '../money';
import { fail, ok, type Result } from '../result';
import { isDay } from '../staff';
import { LEAST_OBJECTION_WEEKS, MOST_TEAM_WEEKS } from './days';
import type { ExcludedCost, FundCriterion, FundFramework } from './words';

/** A criterion as its row of the form has it. `id` is empty for a new one. */
export interface CriterionForm {
  readonly id: string;
  readonly title: string;
  readonly explanation: string;
  readonly weight: string;
}

/** `words` are separated by commas. */
export interface ExcludedForm {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
  readonly words: string;
}

/** A fund as its form gives it. */
export interface FundForm {
  readonly title: string;
  readonly goal: string;
  readonly criteria: readonly CriterionForm[];
  readonly excluded: readonly ExcludedForm[];
  readonly managerLimit: string;
  readonly managerWorkingDays: string;
  readonly teamWeeks: string;
  readonly applyDaysAhead: string;
  readonly quorum: string;
  readonly objectionWeeks: string;
  /** Line by line. */
  readonly objectionAddress: string;
  readonly contact: string;
  readonly opensOn: string;
  readonly closesOn: string;
}

/** What can be wrong, and the field that it is about; `criterion` and `excluded` are rows, `criteria` and `excludedList` all of them. */
export const FUND_PROBLEMS = {
  TITLE_EMPTY: 'title',
  TITLE_LONG: 'title',
  GOAL_EMPTY: 'goal',
  GOAL_LONG: 'goal',
  NO_CRITERIA: 'criteria',
  CRITERION_EMPTY: 'criterion',
  CRITERION_LONG: 'criterion',
  WEIGHT_BAD: 'criterion',
  /** Some have a weight and others do not. */
  WEIGHTS_PARTLY: 'criteria',
  WEIGHTS_NOT_100: 'criteria',
  EXCLUDED_EMPTY: 'excluded',
  EXCLUDED_LONG: 'excluded',
  EXCLUDED_NO_WORDS: 'excluded',
  EXCLUDED_MANY: 'excludedList',
  LIMIT_BAD: 'managerLimit',
  DAYS_BAD: 'managerWorkingDays',
  WEEKS_BAD: 'teamWeeks',
  AHEAD_BAD: 'applyDaysAhead',
  QUORUM_BAD: 'quorum',
  OBJECTION_BAD: 'objectionWeeks',
  ADDRESS_EMPTY: 'objectionAddress',
  ADDRESS_LONG: 'objectionAddress',
  CONTACT_EMPTY: 'contact',
  CONTACT_LONG: 'contact',
  OPENS_BAD: 'opensOn',
  CLOSES_BAD: 'closesOn',
  CLOSES_BEFORE: 'closesOn',
} as const;
export type FundProblemCode = keyof typeof FUND_PROBLEMS;
export interface FundProblem {
  readonly code: FundProblemCode;
  /** Of the row, from 0; only of `criterion` and `excluded`. */
  readonly row?: number;
}

export interface FundSettings {
  readonly title: string;
  readonly framework: FundFramework;
  readonly managerLimitCents: Cents;
  readonly managerWorkingDays: number;
  readonly teamWeeks: number;
  readonly applyDaysAhead: number;
  readonly quorum: number;
  readonly objectionWeeks: number;
  readonly objectionAddress: string;
  readonly contact: string;
  readonly opensOn: string;
  readonly closesOn: string;
}

/** Most characters of each text, and most rows. */
export const FUND_LENGTHS = {
  title: 80,
  goal: 1000,
  criterion: 80,
  explanation: 300,
  excluded: 80,
  reason: 300,
  address: 200,
  contact: 300,
} as const;
/** Of points that are looked at, and of kinds of excluded costs. */
export const MOST_ROWS = 12;

/** Reads all of it, and names everything that is wrong. Rows of which nothing was filled in are left out. */
export function readFundForm(form: FundForm): Result<FundSettings, readonly FundProblem[]> {
  const problems: FundProblem[] = [];
  const wrong = (code: FundProblemCode, row?: number) =>
    problems.push(row === undefined ? { code } : { code, row });
  const text = (value: string, most: number, empty: FundProblemCode, long: FundProblemCode) => {
    const tidy = value.trim();
    if (tidy === '') wrong(empty);
    else if (tidy.length > most) wrong(long);
    return tidy;
  };
  const whole = (value: string, [least, most]: readonly [number, number], code: FundProblemCode) => {
    const number = /^\d{1,4}$/.test(value.trim()) ? Number(value) : Number.NaN;
    if (!(number >= least && number <= most)) wrong(code);
    return number;
  };
  const settings: FundSettings = {
    title: text(tidyText(form.title), FUND_LENGTHS.title, 'TITLE_EMPTY', 'TITLE_LONG'),
    framework: {
      goal: text(form.goal, FUND_LENGTHS.goal, 'GOAL_EMPTY', 'GOAL_LONG'),
      criteria: readCriteria(form.criteria, wrong),
      excluded: readExcluded(form.excluded, wrong),
    },
    managerLimitCents: readLimit(form.managerLimit, wrong),
    managerWorkingDays: whole(form.managerWorkingDays, [1, 60], 'DAYS_BAD'),
    teamWeeks: whole(form.teamWeeks, [1, MOST_TEAM_WEEKS], 'WEEKS_BAD'),
    applyDaysAhead: whole(form.applyDaysAhead, [0, 365], 'AHEAD_BAD'),
    quorum: whole(form.quorum, [1, 50], 'QUORUM_BAD'),
    objectionWeeks: whole(form.objectionWeeks, [LEAST_OBJECTION_WEEKS, 26], 'OBJECTION_BAD'),
    objectionAddress: text(
      tidyLines(form.objectionAddress),
      FUND_LENGTHS.address,
      'ADDRESS_EMPTY',
      'ADDRESS_LONG',
    ),
    contact: text(form.contact, FUND_LENGTHS.contact, 'CONTACT_EMPTY', 'CONTACT_LONG'),
    opensOn: form.opensOn,
    closesOn: form.closesOn,
  };
  if (!isDay(form.opensOn)) wrong('OPENS_BAD');
  if (!isDay(form.closesOn)) wrong('CLOSES_BAD');
  else if (isDay(form.opensOn) && form.closesOn < form.opensOn) wrong('CLOSES_BEFORE');
  return problems.length > 0 ? fail(problems) : ok(settings);
}

type Wrong = (code: FundProblemCode, row?: number) => void;

function readLimit(text: string, wrong: Wrong): Cents {
  const amount = parseAmount(text);
  if (!amount.ok) wrong('LIMIT_BAD');
  return amount.ok ? amount.value : 0;
}

function readCriteria(rows: readonly CriterionForm[], wrong: Wrong): readonly FundCriterion[] {
  const criteria = rows.flatMap((row, i): FundCriterion[] => {
    const [title, explanation] = [tidyText(row.title), row.explanation.trim()];
    const weight = row.weight.trim();
    if (title === '' && explanation === '' && weight === '') return [];
    if (title === '') wrong('CRITERION_EMPTY', i);
    if (title.length > FUND_LENGTHS.criterion || explanation.length > FUND_LENGTHS.explanation)
      wrong('CRITERION_LONG', i);
    if (weight !== '' && !/^(?:[1-9]\d?|100)$/.test(weight)) wrong('WEIGHT_BAD', i);
    const given = weight === '' ? null : Number(weight);
    return [{ id: row.id || freeId(rows, i), title, explanation, weight: given }];
  });
  if (criteria.length === 0 || criteria.length > MOST_ROWS) wrong('NO_CRITERIA');
  const weights = criteria.flatMap(({ weight }) => (weight === null ? [] : [weight]));
  if (weights.length > 0 && weights.length < criteria.length) wrong('WEIGHTS_PARTLY');
  else if (weights.length > 0 && weights.reduce((sum, one) => sum + one, 0) !== 100) wrong('WEIGHTS_NOT_100');
  return criteria;
}

function readExcluded(rows: readonly ExcludedForm[], wrong: Wrong): readonly ExcludedCost[] {
  const excluded = rows.flatMap((row, i): ExcludedCost[] => {
    const [title, reason] = [tidyText(row.title), row.reason.trim()];
    const words = row.words.split(',').map(tidyText);
    const known = words.filter((word) => /[\p{L}\p{N}]/u.test(word));
    if (title === '' && reason === '' && known.length === 0) return [];
    if (title === '' || reason === '') wrong('EXCLUDED_EMPTY', i);
    if (title.length > FUND_LENGTHS.excluded || reason.length > FUND_LENGTHS.reason)
      wrong('EXCLUDED_LONG', i);
    if (known.length === 0) wrong('EXCLUDED_NO_WORDS', i);
    return [{ id: row.id || freeId(rows, i), title, reason, words: known }];
  });
  if (excluded.length > MOST_ROWS) wrong('EXCLUDED_MANY');
  return excluded;
}

/** As the lines of an address: without the empty ones. */
function tidyLines(text: string): string {
  return text
    .split('\n')
    .map(tidyText)
    .filter((line) => line !== '')
    .join('\n');
}

/** An id that no row has: scores of an assessment name it, so it stays with its row when others are taken away. */
function freeId(rows: readonly { readonly id: string }[], at: number): string {
  const taken = new Set(rows.map(({ id }) => id));
  let number = at + 1;
  while (taken.has(`r${number}`)) number += rows.length;
  return `r${number}`;
}

/** An amount in a form that may go up or down: `5000`, `-1.250,50`. */
export function readChange(text: string): Result<Cents, 'NOT_AN_AMOUNT' | 'ZERO'> {
  const minus = /^\s*[-−–]/.test(text);
  const amount = parseAmount(text.replace(/^\s*[-−–+]/, ''));
  if (!amount.ok) return fail('NOT_AN_AMOUNT');
  if (amount.value === 0) return fail('ZERO');
  return ok(minus ? -amount.value : amount.value);
}
