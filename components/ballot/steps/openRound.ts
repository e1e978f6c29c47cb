import type { BallotRules } from '@/lib/domain/ballot';
import type { Cents } from '@/lib/domain/money';
import type { UnspentPolicy } from '@/lib/domain/round';
import type { RoundView } from '@/lib/domain/views';

/** What the steps after the list need of a round that is open; the titles of all ideas, so that none is asked for. */
export interface OpenRound {
  readonly id: string;
  readonly title: string;
  /** ISO, UTC. */
  readonly closesAt: string;
  readonly chequeCents: Cents;
  readonly stepCents: Cents;
  readonly unspent: UnspentPolicy;
  readonly ideas: readonly { readonly number: number; readonly title: string }[];
}

export function toOpenRound({ round, ideas }: RoundView): OpenRound {
  const { id, title, closesAt, chequeCents, stepCents, unspent } = round;
  return {
    id,
    title,
    closesAt: closesAt.toISOString(),
    chequeCents,
    stepCents,
    unspent,
    ideas: ideas.map((idea) => ({ number: idea.number, title: idea.title })),
  };
}

export function rulesOf(round: OpenRound): BallotRules {
  const { chequeCents, stepCents, ideas } = round;
  return { chequeCents, stepCents, ideaNumbers: ideas.map(({ number }) => number) };
}

/** Addresses of the steps; the round is no secret, the code never is among them. */
export const STEP_PATHS = {
  divide: (round: string) => `/stemmen/verdelen?r=${encodeURIComponent(round)}`,
  check: (round: string) => `/stemmen/controleren?r=${encodeURIComponent(round)}`,
  code: (round: string) => `/stemmen?r=${encodeURIComponent(round)}`,
  proof: (round: string) => `/stemmen/bewijs?r=${encodeURIComponent(round)}`,
} as const;
