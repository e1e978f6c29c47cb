import { RULES } from '../disclosure/rules';
import { type Margin, rake } from '../indicators/statistics/rake';
import { estimateMean } from '../indicators/statistics/weighted';
import { wilson } from '../indicators/statistics/wilson';
import type { Answers } from './answers';
import { cellOf, isMeasured, valuesOf } from './measures';
import { MEASURES, type Measure, type Questionnaire } from './questionnaire';
import { type VoterGroup, votersBeside } from './voters';

/** D3: from here on results are published; below it with "weinig antwoorden". */
export const ENOUGH_ANSWERS = RULES.D3.enough;
/** D3: below this a figure of an area is not published. */
export const LEAST_ANSWERS = RULES.D3.least;

/** People per cell of a margin; margins that are not known are not in it. */
export interface Margins {
  /** Where the numbers come from, and of which year. */
  readonly source: string;
  readonly cells: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** One measure as it is published: a figure with its interval, or why there is none. */
export type MeasureResult =
  | {
      readonly status: 'ok' | 'few';
      /** Who answered, and what that is worth after weighting. */
      readonly n: number;
      readonly effective: number;
      /** Of the scale 0–10; a share 0–1. */
      readonly value: number;
      readonly low: number;
      readonly high: number;
      /** Standard error: with it a change between waves can be judged. */
      readonly error: number;
      /** Standard deviation of single answers: with it the change that can be seen. */
      readonly spread: number;
    }
  | { readonly status: 'too_few' | 'not_asked' };

/** What is published of a wave. It holds no answer and nobody's weight. */
export interface SurveyResults {
  readonly publishedOn: string;
  /** Answers received, and letters sent. */
  readonly n: number;
  readonly invited: number;
  readonly paper: number;
  readonly population: number | null;
  readonly scaleVersion: string;
  readonly measures: Readonly<Record<Measure, MeasureResult>>;
  readonly weighting: Weighting;
  /** Who voted beside who lives there; not there where it was not asked, or no margin is known. */
  readonly voters?: readonly VoterGroup[];
}

export interface Weighting {
  /** Of the margins, where the numbers come from; `null` when there were none. */
  readonly source: string | null;
  /** Margins that were used. */
  readonly margins: readonly string[];
  readonly converged: boolean;
  readonly trimmed: number;
  readonly deviation: number;
  /** Cells with people and nobody who answered, as `margin: cell`. */
  readonly empty: readonly string[];
  readonly effective: number;
}

/** A response without anything that leads to a person. */
export interface ResponseFacts {
  readonly answers: Answers;
  readonly designWeight: number;
}

/** Of one wave, all that its results are made of. */
export interface WaveFacts {
  readonly questionnaire: Questionnaire;
  readonly population: number | null;
  readonly margins: Margins | null;
  readonly responses: readonly ResponseFacts[];
}

/** Design weights, fitted to the margins that are known, with what came of it. */
export function weigh({ questionnaire, margins, responses }: WaveFacts) {
  const used = questionnaire.margins.flatMap(({ id, questions }): readonly Margin[] => {
    const cells = margins?.cells[id];
    if (!cells) return [];
    return [{ name: id, cells, cellOf: responses.map((one) => knownCell(cells, questions, one)) }];
  });
  const raked = rake(
    responses.map(({ designWeight }) => designWeight),
    used,
  );
  const { weights, converged, trimmed, deviation, empty } = raked;
  const names = used.map(({ name }) => name);
  const source = used.length > 0 ? (margins?.source ?? null) : null;
  return { weights, report: { source, margins: names, converged, trimmed, deviation, empty } };
}

/** A cell that the margin does not know keeps its share, as an unanswered one does. */
function knownCell(
  cells: Readonly<Record<string, number>>,
  questions: readonly string[],
  one: ResponseFacts,
) {
  const cell = cellOf(questions, one.answers);
  return cell !== null && Object.hasOwn(cells, cell) ? cell : null;
}

/** One measure of a wave through D3. `weights` as {@link weigh} gives them. */
export function measure(facts: WaveFacts, which: Measure, weights: readonly number[]): MeasureResult {
  const { questionnaire, responses, population } = facts;
  if (!isMeasured(questionnaire, which)) return { status: 'not_asked' };
  const answers = responses.map((one) => one.answers);
  const values = valuesOf(questionnaire, which, answers, weights);
  if (values.length < LEAST_ANSWERS) return { status: 'too_few' };
  const found = estimateMean(values, population);
  if (!found) return { status: 'too_few' };
  const { mean, n, effective, error } = found;
  const { low, high } = which === 'cohesion' ? clipped(found) : wilson(unit(mean), effective);
  const plain = estimateMean(values, null);
  const spread = (plain?.error ?? 0) * Math.sqrt(effective);
  const status = n < ENOUGH_ANSWERS ? 'few' : 'ok';
  return { status, n, effective, value: which === 'cohesion' ? mean : unit(mean), low, high, error, spread };
}

function clipped({ low, high }: { readonly low: number; readonly high: number }) {
  return { low: Math.max(0, low), high: Math.min(10, high) };
}

/** A share of which every answer says the same may miss 0 or 1 by a rounding. */
function unit(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/** All measures of a wave, with how they were weighted. */
export function resultsOf(
  facts: WaveFacts,
  frame: Pick<SurveyResults, 'publishedOn' | 'invited' | 'paper' | 'scaleVersion'>,
): SurveyResults {
  const { weights, report } = weigh(facts);
  const measures = Object.fromEntries(MEASURES.map((one) => [one, measure(facts, one, weights)]));
  const voters = votersBeside(facts, weights);
  const sum = weights.reduce((all, one) => all + one, 0);
  const squares = weights.reduce((all, one) => all + one * one, 0);
  return {
    ...frame,
    n: facts.responses.length,
    population: facts.population,
    measures: measures as SurveyResults['measures'],
    weighting: { ...report, effective: squares > 0 ? (sum * sum) / squares : 0 },
    ...(voters && { voters }),
  };
}
