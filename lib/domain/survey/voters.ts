import { PROTECTION_WIDTH } from '../disclosure/derivable';
import { effectiveSize } from '../indicators/statistics/weighted';
import { wilson } from '../indicators/statistics/wilson';
import { cellOf } from './measures';
import { type MarginOf, type Questionnaire, questionsOf, type ShareOf, type Words } from './questionnaire';
import type { WaveFacts } from './results';

/** D3 for voters: so many of them answered, and so many in a group that is shown. */
export const LEAST_VOTERS = 50;
export const LEAST_IN_GROUP = 10;

/** One group of a margin: its share of the voters over its share of the people who live there. */
export interface VoterGroup {
  /** Of the margin, and of the answers that make the group. */
  readonly label: Words;
  /** Voters who answered, of the whole margin. */
  readonly n: number;
  /** Its share of the people, 0–1: public. Not there in results that were published before it was kept. */
  readonly lives?: number;
  /** 1 = as many as live there; `null` = too few answers, or it would follow from the others. */
  readonly ratio: { readonly value: number; readonly low: number; readonly high: number } | null;
}

interface Voter {
  readonly cell: string;
  readonly weight: number;
}

/**
 * Who says that the household voted, by group, held against the people who live there: weighted share of the voters over
 * share of the margin, with Wilson's interval on the effective number of voters over that same share. `null` where it was
 * not asked, or nothing is known to hold it against.
 */
export function votersBeside(
  { questionnaire, margins, responses }: WaveFacts,
  weights: readonly number[],
): readonly VoterGroup[] | null {
  const { voted } = questionnaire;
  const known = questionnaire.margins.filter(({ id }) => margins?.cells[id] !== undefined);
  if (!voted || known.length === 0) return null;
  return known.flatMap((margin) => {
    const cells = margins?.cells[margin.id] ?? {};
    const voters = responses.flatMap(({ answers }, i): readonly Voter[] => {
      const cell = cellOf(margin.questions, answers);
      if (cell === null || !Object.hasOwn(cells, cell) || !saysVoted(voted, answers[voted.question]))
        return [];
      return [{ cell, weight: weights[i] ?? 0 }];
    });
    return groupsOf(questionnaire, margin, { cells, voters });
  });
}

function saysVoted({ counts }: ShareOf, answer: unknown): boolean {
  return counts.includes(String(answer));
}

function groupsOf(
  questionnaire: Questionnaire,
  margin: MarginOf,
  { cells, voters }: { readonly cells: Readonly<Record<string, number>>; readonly voters: readonly Voter[] },
): readonly VoterGroup[] {
  const people = Object.values(cells).reduce((sum, one) => sum + one, 0);
  const total = sumOf(voters);
  const effective = effectiveSize(voters.map(({ weight }) => weight));
  const names = Object.keys(cells).filter((cell) => (cells[cell] ?? 0) > 0);
  const hidden = hiddenGroups(names, voters);
  return names.map((cell) => {
    const own = voters.filter((one) => one.cell === cell);
    const lives = (cells[cell] ?? 0) / people;
    const share = total > 0 ? Math.min(1, sumOf(own) / total) : 0;
    const isShown = voters.length >= LEAST_VOTERS && effective > 0 && !hidden.has(cell);
    const { low, high } = isShown ? wilson(share, effective) : { low: 0, high: 0 };
    const ratio = isShown ? { value: share / lives, low: low / lives, high: high / lives } : null;
    return { label: labelOf(questionnaire, margin, cell), n: voters.length, lives, ratio };
  });
}

/**
 * Groups with too few voters, and then the smallest others, until two or more are hidden that have ten voters together: as
 * people, and as the shares of the shown groups leave them, which are weighted. What all groups make up is known, so a
 * hidden one can then be anything from nobody to those ten.
 */
function hiddenGroups(names: readonly string[], voters: readonly Voter[]): ReadonlySet<string> {
  const groups = names
    .map((name) => ({ name, own: voters.filter(({ cell }) => cell === name) }))
    .toSorted((a, b) => a.own.length - b.own.length);
  const few = groups.filter(({ own }) => own.length < LEAST_IN_GROUP).length;
  if (few === 0) return new Set();
  const each = voters.length / sumOf(voters);
  const isSafe = (count: number) => {
    const hidden = groups.slice(0, count).flatMap(({ own }) => own);
    return count >= 2 && Math.min(hidden.length, sumOf(hidden) * each) >= PROTECTION_WIDTH;
  };
  let count = few;
  while (count < groups.length && !isSafe(count)) count += 1;
  return new Set(groups.slice(0, count).map(({ name }) => name));
}

function sumOf(voters: readonly Voter[]): number {
  return voters.reduce((sum, { weight }) => sum + weight, 0);
}

/** `Leeftijd en geslacht: 18 tot en met 34 jaar, vrouw`, in both languages. */
function labelOf(questionnaire: Questionnaire, { label, questions }: MarginOf, cell: string): Words {
  const values = cell.split('|');
  const words = (locale: keyof Words) => {
    const answers = questions.map((id, i) => {
      const question = questionsOf(questionnaire).find((one) => one.id === id);
      const options = question && 'options' in question ? question.options : [];
      return options.find(({ value }) => value === values[i])?.label[locale] ?? values[i] ?? '';
    });
    return `${label[locale]}: ${answers.join(', ')}`;
  };
  return { nl: words('nl'), en: words('en') };
}
