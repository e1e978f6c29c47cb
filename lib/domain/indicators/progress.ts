import type { DistrictFacts, IdeaFacts } from './facts';
import { countedRoundOf, Observer } from './observation';
import type { Observation } from './types';

/** How far an idea that got money is; in the order in which it goes. */
export const PROGRESS = ['waiting', 'busy', 'done', 'stopped'] as const;
export type Progress = (typeof PROGRESS)[number];

/** R01: of the ideas that got money, how many are done, under way, stopped, or still to begin. */
export function realisation(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('R01', facts);
  const found = countedRoundOf(observer, facts);
  if ('none' in found) return found.none;
  const awarded = found.round.ideas.filter(({ awardedCents }) => awardedCents !== null);
  if (awarded.length === 0) return [observer.none('ontbreekt', 'nothing_to_compare')];
  const whole = awarded.length;
  const count = (progress: Progress) => awarded.filter((idea) => progressOf(idea) === progress).length;
  const share = (part: number) => ({ numerator: part, denominator: whole, value: (100 * part) / whole });
  return [
    observer.figure(share(count('done'))),
    ...PROGRESS.map((group) => observer.figure({ ...share(count(group)), dimension: 'status', group })),
  ];
}

function progressOf({ status }: IdeaFacts): Progress {
  if (status === 'realised' || status === 'maintained') return 'done';
  if (status === 'in_progress') return 'busy';
  return status === 'stopped' ? 'stopped' : 'waiting';
}
