import type { Idea } from './idea';
import type { Cents } from './money';
import type { Outcome } from './outcome/types';
import type { OutcomeRule, UnspentPolicy } from './round';

/** Money that waits for an idea that was not funded. */
export interface Pot {
  /** Of the idea in the round that was counted. */
  readonly number: number;
  readonly title: string;
  /** All of it: what came along from before, and what this round's households put in. */
  readonly cents: Cents;
  /** The part that had come along already. */
  readonly carriedCents: Cents;
  /** It was funded, and its project was stopped: what came back of that. */
  readonly stopped: boolean;
}

type PotIdea = Pick<Idea, 'number' | 'title' | 'status' | 'carriedCents' | 'externalId'>;

/**
 * The pots that a counted round leaves. Only where the round says `carry_over`: with `return` all money goes back, and
 * with `top_up` the municipality adds what nearly reached ideas lack, which is its own money and no pot.
 *
 * Saving together leaves with an idea what was pledged to it. Under `pooling-transfers` what an idea had has moved on to
 * other ideas, and under the other rules households do not pay for one idea (`pledgedCents` is 0 for what was not
 * funded): there only what had come along before stays. An idea that was withdrawn has no pot, since nothing will be
 * done with it: what was given to it goes back. Money that came along stays waiting for an idea that never got on the ballot.
 *
 * An idea that was funded has a pot when its project was stopped: what came `back` of its award, by number.
 */
export function potsOf(
  unspent: UnspentPolicy,
  ideas: readonly PotIdea[],
  outcome: Outcome,
  back: ReadonlyMap<number, Cents> = new Map(),
): Pot[] {
  if (unspent !== 'carry_over') return [];
  const counted = new Map(outcome.ideas.map((one) => [one.id, one]));
  return ideas.flatMap((idea): Pot[] => {
    const { number, title, carriedCents } = idea;
    const returned = back.get(number) ?? 0;
    if (returned > 0) return [{ number, title, cents: returned, carriedCents: 0, stopped: true }];
    const result = counted.get(idea.externalId ?? String(number));
    const over = result ? result.funded || result.reason === 'withdrawn' : isGone(idea);
    const cents = over ? 0 : carriedCents + (result?.pledgedCents ?? 0);
    return cents > 0 ? [{ number, title, cents, carriedCents, stopped: false }] : [];
  });
}

/**
 * Whether what was given to an idea that is not funded stays with that idea: money stays, and the rule leaves it where it
 * was given.
 */
export function savesPerIdea(unspent: UnspentPolicy, rule: OutcomeRule): boolean {
  return unspent === 'carry_over' && rule === 'pooling';
}

/** Never counted, and without a pot of its own: it became part of another idea, which has the pot, or was taken back. */
function isGone({ status }: PotIdea): boolean {
  return status === 'merged' || status === 'stopped';
}

/** An amount in a line of an idea's history, which is stored as text: `€ 320`, `€ 12,50`. */
export function amountInHistory(cents: Cents): string {
  const euros = String(Math.trunc(cents / 100)).replaceAll(/\B(?=(\d{3})+$)/g, '.');
  const rest = cents % 100;
  return `€ ${euros}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}`;
}
