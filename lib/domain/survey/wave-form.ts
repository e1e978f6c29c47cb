import { fail, ok, type Result } from '../result';
import { isDay } from '../staff';
import { cellsOf } from './measures';
import type { Questionnaire } from './questionnaire';
import type { Margins } from './results';
import { SURVEY_SCOPES, type SurveyScope } from './words';

/** A wave as its form gives it. */
export interface WaveForm {
  readonly title: string;
  readonly scope: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly population: string;
  readonly source: string;
  /** People per cell, by `margin:cell`; a margin that is empty is not used. */
  readonly cells: Readonly<Record<string, string>>;
}

export const WAVE_PROBLEMS = {
  title: ['EMPTY', 'TOO_LONG'],
  scope: ['UNKNOWN'],
  opensOn: ['NOT_A_DAY'],
  closesOn: ['NOT_A_DAY', 'NOT_AFTER_OPENING', 'TOO_LONG_AFTER'],
  population: ['NOT_A_NUMBER'],
  source: ['EMPTY', 'TOO_LONG'],
  cells: ['NOT_A_NUMBER', 'INCOMPLETE'],
} as const;
export type WaveField = keyof typeof WAVE_PROBLEMS;
export type WaveProblems = { readonly [Field in WaveField]?: (typeof WAVE_PROBLEMS)[Field][number] };

export interface WaveSettings {
  readonly title: string;
  readonly scope: SurveyScope;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly population: number | null;
  readonly margins: Margins | null;
}

export const MOST_WAVE_TITLE = 100;
const MOST_SOURCE = 200;
/** Longer than this is a slip in the year. */
export const MOST_SURVEY_DAYS = 120;
const DAY_MS = 86_400_000;
const MOST_PEOPLE = 10_000_000;

export function cellName(margin: string, cell: string): string {
  return `${margin}:${cell}`;
}

/** Reads all fields and names every one that cannot be. */
export function readWaveForm(
  form: WaveForm,
  questionnaire: Questionnaire,
): Result<WaveSettings, WaveProblems> {
  const title = form.title.trim().replaceAll(/\s+/g, ' ');
  const scope = SURVEY_SCOPES.find((one) => one === form.scope);
  const population = form.population.trim() === '' ? null : readPeople(form.population);
  const cells = readCells(form.cells, questionnaire);
  const source = form.source.trim();
  const hasMargins = cells.ok && Object.keys(cells.value).length > 0;
  const problems: WaveProblems = {
    ...(title === '' && { title: 'EMPTY' }),
    ...(title.length > MOST_WAVE_TITLE && { title: 'TOO_LONG' }),
    ...(!scope && { scope: 'UNKNOWN' }),
    ...daysWrong(form),
    ...((population === undefined || population === 0) && { population: 'NOT_A_NUMBER' }),
    ...(hasMargins && source === '' && { source: 'EMPTY' }),
    ...(source.length > MOST_SOURCE && { source: 'TOO_LONG' }),
    ...(!cells.ok && { cells: cells.error }),
  };
  if (Object.keys(problems).length > 0 || !scope || population === undefined || !cells.ok)
    return fail(problems);
  const margins = hasMargins ? { source, cells: cells.value } : null;
  return ok({ title, scope, opensOn: form.opensOn, closesOn: form.closesOn, population, margins });
}

function daysWrong({ opensOn, closesOn }: WaveForm): WaveProblems {
  if (!isDay(opensOn)) return { opensOn: 'NOT_A_DAY' };
  if (!isDay(closesOn)) return { closesOn: 'NOT_A_DAY' };
  if (closesOn < opensOn) return { closesOn: 'NOT_AFTER_OPENING' };
  const days = (Date.parse(closesOn) - Date.parse(opensOn)) / DAY_MS;
  return days > MOST_SURVEY_DAYS ? { closesOn: 'TOO_LONG_AFTER' } : {};
}

/** A whole number of people, with or without dots between thousands; `undefined` for something else. */
export function readPeople(text: string): number | undefined {
  const bare = text.trim();
  const plain = /^\d{1,3}(?:\.\d{3})+$/.test(bare) ? bare.replaceAll('.', '') : bare;
  if (!/^\d{1,8}$/.test(plain)) return undefined;
  const people = Number(plain);
  return people <= MOST_PEOPLE ? people : undefined;
}

/**
 * A margin is filled in whole or not at all: a cell that was forgotten would say that nobody lives there. Of a question
 * with answers that no statistic counts (such as a third sex) those cells may stay empty, as long as two are filled.
 */
function readCells(
  given: WaveForm['cells'],
  questionnaire: Questionnaire,
): Result<Margins['cells'], 'NOT_A_NUMBER' | 'INCOMPLETE'> {
  const read: Record<string, Record<string, number>> = {};
  for (const { id, questions } of questionnaire.margins) {
    const filled = cellsOf(questionnaire, questions).flatMap(({ cell }) => {
      const text = given[cellName(id, cell)]?.trim() ?? '';
      return text === '' ? [] : [[cell, readPeople(text)] as const];
    });
    if (filled.some(([, people]) => people === undefined)) return fail('NOT_A_NUMBER');
    if (filled.length === 1) return fail('INCOMPLETE');
    const people = filled.map(([cell, count]) => [cell, count ?? 0] as const);
    if (people.some(([, count]) => count > 0)) read[id] = Object.fromEntries(people);
  }
  return ok(read);
}

/** How many people a buurt has and how many get a letter, as a form has it. */
export interface LetterRow {
  readonly code: string;
  readonly people: string;
  readonly letters: string;
}

export interface LetterPlan {
  readonly neighbourhoodCode: string;
  readonly letters: number;
  /** Inverse of the chance to be asked. */
  readonly designWeight: number;
}

export const LETTER_PLAN_PROBLEMS = ['NOT_A_NUMBER', 'MORE_THAN_PEOPLE', 'NONE', 'TOO_MANY'] as const;
export type LetterPlanProblem = (typeof LETTER_PLAN_PROBLEMS)[number];

/** As many letters as one wave may have: a file of them is made in seconds. */
export const MOST_SURVEY_LETTERS = 20_000;

/** Letters per buurt with the weight of each. Errors: {@link LETTER_PLAN_PROBLEMS}. */
export function readLetterPlan(
  rows: readonly LetterRow[],
  known: ReadonlySet<string>,
): Result<readonly LetterPlan[], LetterPlanProblem> {
  const plan: LetterPlan[] = [];
  for (const { code, people, letters } of rows.filter((row) => known.has(row.code))) {
    const asked = letters.trim() === '' ? 0 : readPeople(letters);
    if (asked === 0) continue;
    const all = readPeople(people);
    if (asked === undefined || all === undefined) return fail('NOT_A_NUMBER');
    if (asked > all) return fail('MORE_THAN_PEOPLE');
    plan.push({ neighbourhoodCode: code, letters: asked, designWeight: all / asked });
  }
  const total = plan.reduce((sum, one) => sum + one.letters, 0);
  if (total === 0) return fail('NONE');
  return total > MOST_SURVEY_LETTERS ? fail('TOO_MANY') : ok(plan);
}
