import type { OutcomeAnalysis } from '@/lib/domain/outcome/analysis/types';
import type { Outcome } from '@/lib/domain/outcome/types';
import { basisOf } from '../results';
import type { StepLine } from '../steps';

/** Bars on a chart of a phone; more are not told apart. */
export const SHOWN_BARS = 12;

/** `[place in ideas, cents or votes behind it]`, most first. */
export type ReplayBar = readonly [idea: number, behind: number];

export interface ReplayIdea {
  readonly title: string;
  readonly costCents: number;
}

/** One step of the count: the decision, and what stood behind the ideas just before it. */
export interface ReplayFrame {
  readonly line: StepLine;
  readonly bars: readonly ReplayBar[];
  /** The bar of the idea that this step decides on. */
  readonly current: number;
  /** Undecided ideas that are not among the bars. */
  readonly hidden: number;
}

/** Small enough to travel with the page: of hundreds of ideas only the bars that can be shown. */
export interface Replay {
  /** What the bars measure: money given, what backers can still give, or votes where households do not pay. */
  readonly basis: 'pledges' | 'shares' | 'votes';
  readonly ideas: readonly ReplayIdea[];
  readonly frames: readonly ReplayFrame[];
}

const MONEY_OF = { pledges: 'pledges', support: 'shares' } as const;

/** The count step by step with the strongest undecided ideas at each step, the one being decided always among them. */
export function replayOf(
  outcome: Outcome,
  money: OutcomeAnalysis['replay'],
  lines: readonly StepLine[],
  titleOf: (id: string) => string,
): Replay {
  const places = new Map(outcome.ideas.map((idea, place) => [idea.id, place]));
  const decided = new Set<string>();
  const frames = lines.map((line, step): ReplayFrame => {
    const open = outcome.ideas.flatMap((idea, place): ReplayBar[] => {
      const behind = money ? money[step]?.[place] : idea.backers;
      return decided.has(idea.id) || behind === null || behind === undefined ? [] : [[place, behind]];
    });
    decided.add(line.id);
    const current = places.get(line.id) ?? -1;
    const bars = strongest(open, current);
    return { line, bars, current, hidden: open.length - bars.length };
  });
  return {
    basis: money ? MONEY_OF[basisOf(outcome.rule)] : 'votes',
    ideas: outcome.ideas.map(({ id, targetCents }) => ({ title: titleOf(id), costCents: targetCents })),
    frames,
  };
}

function strongest(open: readonly ReplayBar[], current: number): ReplayBar[] {
  const sorted = open.toSorted(([, a], [, b]) => b - a);
  const shown = sorted.slice(0, SHOWN_BARS);
  const own = sorted.find(([place]) => place === current);
  return own && !shown.includes(own) ? [...shown.slice(0, -1), own] : shown;
}
