import type { CountAnswer, CountError, CountErrorCode } from '../counting';
import type { PublishedRound } from '../published';
import { differingIdeas } from '../sameOutcome';

/** What counting again said about a published outcome. */
export type Verdict =
  | { readonly kind: 'agrees'; readonly ballots: number; readonly ideas: number }
  | {
      readonly kind: 'differs';
      /** Titles of ideas about which the two say anything else. */
      readonly titles: readonly string[];
      readonly counted: number;
      readonly published: number;
    }
  | { readonly kind: 'stopped' }
  | {
      readonly kind: 'problem';
      readonly code: Exclude<CountErrorCode, 'STOPPED'>;
      /** What is wrong with the file, by line. */
      readonly problems: NonNullable<CountError['problems']>;
    };

/** Compares a count with what was published, idea by idea and figure by figure. */
export function verdictOf(round: PublishedRound, answer: CountAnswer): Verdict {
  if (!answer.ok) {
    const { code, problems = [] } = answer.error;
    if (code === 'STOPPED') return { kind: 'stopped' };
    return { kind: 'problem', code, problems };
  }
  const { outcomes, ballots, ideas } = answer.value;
  const counted = outcomes[0]?.outcome.ideas ?? [];
  const differing = differingIdeas(round.ideas, counted);
  if (differing.length === 0 && ballots === round.ballots) {
    return { kind: 'agrees', ballots, ideas: ideas.length };
  }
  const titles = new Map([...ideas, ...round.ideas].map(({ id, title }) => [id, title]));
  return {
    kind: 'differs',
    titles: differing.map((id) => titles.get(id) ?? id),
    counted: ballots,
    published: round.ballots,
  };
}
