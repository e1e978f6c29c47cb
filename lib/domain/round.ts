import type { Cents } from './money';
import { fail, ok, type Result } from './result';

export const ROUND_PHASES = [
  'draft',
  'ideas',
  'review',
  'voting',
  'counting',
  'published',
  'archived',
] as const;
export type RoundPhase = (typeof ROUND_PHASES)[number];

export const ROUND_ACTS = [
  'open_ideas',
  'start_review',
  'reopen_ideas',
  'open_voting',
  'close_voting',
  'publish',
  'archive',
] as const;
export type RoundAct = (typeof ROUND_ACTS)[number];

/** Acts that are a step by themselves. Archiving is not: it comes with destroying what links households to ballots. */
export const ROUND_STEPS = ROUND_ACTS.filter((act) => act !== 'archive');
export type RoundStep = (typeof ROUND_STEPS)[number];

/** Every allowed step; anything not listed is refused. docs/round-phases.md draws the same picture. */
const TRANSITIONS: Readonly<Record<RoundPhase, Partial<Readonly<Record<RoundAct, RoundPhase>>>>> = {
  draft: { open_ideas: 'ideas', start_review: 'review' },
  ideas: { start_review: 'review' },
  review: { reopen_ideas: 'ideas', open_voting: 'voting' },
  voting: { close_voting: 'counting' },
  counting: { publish: 'published' },
  published: { archive: 'archived' },
  archived: {},
};

export interface RoundClock {
  /** UTC, when voting opens and closes by the round's settings. */
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** The round that this one is a copy of, to practise on; `null` for a round of residents. */
  readonly rehearsalOf: string | null;
}

export type TransitionError = 'NOT_ALLOWED_IN_PHASE' | 'TOO_EARLY' | 'TOO_LATE';

/** Why a staff act on a round's phase was refused. */
export type ChangePhaseError =
  | TransitionError
  | 'FORBIDDEN'
  | 'UNKNOWN_ROUND'
  /** Opening without a letter run. */
  | 'NO_CHEQUES'
  /** Opening without one accepted idea. */
  | 'NO_IDEAS'
  /** Opening with an accepted idea in a buurt that does not take part. */
  | 'IDEAS_OUTSIDE'
  /** Opening on a database that may lose an acknowledged ballot. */
  | 'NOT_DURABLE'
  /** Counting found more live ballots than cheques: a spare was used that nobody was given. */
  | 'TOO_MANY_BALLOTS'
  /** The register does not extend what was signed before: an older copy of the database was put back. */
  | 'BULLETIN_ROLLED_BACK';

/**
 * The round's state machine: total over phase × act. Opening needs `opensAt ≤ now < closesAt`, closing `now ≥ closesAt`,
 * except in a rehearsal, which nobody waits for; the clock comes in as an argument.
 */
export function transition(
  phase: RoundPhase,
  act: RoundAct,
  clock: RoundClock,
  now: Date,
): Result<RoundPhase, TransitionError> {
  const next = TRANSITIONS[phase][act];
  if (!next) return fail('NOT_ALLOWED_IN_PHASE');
  if (act === 'open_voting' && now < clock.opensAt) return fail('TOO_EARLY');
  if (act === 'open_voting' && now >= clock.closesAt) return fail('TOO_LATE');
  if (act === 'close_voting' && now < clock.closesAt && clock.rehearsalOf === null) return fail('TOO_EARLY');
  return ok(next);
}

/** Acts that this phase knows, whatever the clock says. */
export function actsFrom(phase: RoundPhase): RoundAct[] {
  return ROUND_ACTS.filter((act) => TRANSITIONS[phase][act] !== undefined);
}

/** From opening on, rules, ideas and eligible keys are frozen (also by trigger in the database). */
export function isFrozen(phase: RoundPhase): boolean {
  return phase === 'voting' || phase === 'counting' || phase === 'published' || phase === 'archived';
}

export const UNSPENT_POLICIES = ['return', 'carry_over', 'top_up'] as const;
/** What happens with unspent and unreached money. */
export type UnspentPolicy = (typeof UNSPENT_POLICIES)[number];

export const OUTCOME_RULES = [
  'pooling',
  'pooling-transfers',
  'equal-shares',
  'greedy',
  'phragmen',
  'max-welfare',
] as const;
export type OutcomeRule = (typeof OUTCOME_RULES)[number];

/** A round as pages see it. `id` is the slug: in URLs, on letters and in the key derivation. */
export interface Round extends RoundClock {
  readonly id: string;
  readonly districtSlug: string | null;
  readonly title: string;
  readonly phase: RoundPhase;
  readonly chequeCents: Cents;
  readonly stepCents: Cents;
  /** Total budget; `null` in a cheque round, where it is the number of cheques times the cheque. */
  readonly budgetCents: Cents | null;
  readonly rule: OutcomeRule;
  readonly minBackers: number;
  readonly unspent: UnspentPolicy;
  readonly showTotals: boolean;
  /** ISO date before which awarded ideas must be carried out. */
  readonly executionDeadline: string | null;
  readonly sample: boolean;
  /** `cheque`: voted here; `import`: a published election from elsewhere. */
  readonly kind: 'cheque' | 'import';
  /** ISO 4217; `XXX` for an imported election that does not say. Every amount of the round is in hundredths of it. */
  readonly currency: string;
}
