import type { IdeaStatus } from '@/lib/domain/idea';
import { Random } from './random';

export interface IdeaProgress {
  readonly number: number;
  readonly status: Extract<IdeaStatus, 'realised' | 'in_progress' | 'stopped'>;
  /** Public; only for a stopped idea. */
  readonly reason: string | null;
}

const STOPPED =
  'De groep achter dit idee is uit elkaar gegaan: twee trekkers zijn verhuisd. Een oproep in de buurt leverde geen ' +
  'nieuwe groep op. De bewoners en de wijkregisseur hebben samen besloten te stoppen. Er was nog niets uitgegeven.';

/**
 * What became of the funded ideas a year later: of three or more one has stopped, about half of the others are
 * realised and the rest are under way. In order of number.
 */
export function realise(winners: readonly number[], seed: string): IdeaProgress[] {
  const [first, ...others] = new Random(`${seed}/realise`).shuffled(winners);
  if (first === undefined) return [];
  const done = Math.ceil(others.length / 2);
  const progress = others.map((number, i): IdeaProgress => {
    return { number, status: i < done ? 'realised' : 'in_progress', reason: null };
  });
  const last: IdeaProgress =
    winners.length >= 3
      ? { number: first, status: 'stopped', reason: STOPPED }
      : { number: first, status: 'realised', reason: null };
  return [last, ...progress].toSorted((a, b) => a.number - b.number);
}
