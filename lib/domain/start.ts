import { dayOf } from './amsterdam';
import type { RoundPhase } from './round';

/** What can ask for attention on the start page. */
export const ATTENTION_KINDS = [
  /** The register has forgotten what was signed, or cannot be read: closing is refused. */
  'register_broken',
  /** Ballots that were acknowledged can be lost. */
  'storage_unsafe',
  /** Ideas that wait for a decision. */
  'ideas_waiting',
  'advice_overdue',
  'letters_returned',
  /** Letters were made and not taken out: their codes are lost within the hour. */
  'letters_not_taken',
  /** Letters were taken out, and nobody said that the codes are destroyed. */
  'letters_not_destroyed',
  'replacement_waiting',
  'paper_waiting',
  /** Voting should have opened, or does within {@link SOON_DAYS}. */
  'opening_overdue',
  'opening_soon',
  'publish_due',
  'retention_due',
] as const;
export type AttentionKind = (typeof ATTENTION_KINDS)[number];

/** Stand first, whatever else waits: meanwhile ballots are in danger. */
export const URGENT: ReadonlySet<AttentionKind> = new Set(['register_broken', 'storage_unsafe']);

/** One thing to do, in one round. */
export interface Attention {
  readonly kind: AttentionKind;
  readonly roundId: string;
  readonly title: string;
  /** How many there are; 1 where there is nothing to count. */
  readonly count: number;
  /** When it is due, or since when it waits: a moment, or an ISO date. */
  readonly at: Date | string;
  /** Whole days from today until {@link at}; negative when it is past. */
  readonly days: number;
  /** Ideas that wait, where the sentence is about opening. */
  readonly waiting: number;
}

/** Openings are announced this long before. */
export const SOON_DAYS = 14;

/** What was counted about a round; days are ISO dates, `null` where nothing is known of it. */
export interface RoundNeeds {
  readonly round: {
    readonly id: string;
    readonly title: string;
    readonly phase: RoundPhase;
    readonly opensAt: Date;
    readonly closesAt: Date;
  };
  /** What endangers an open vote. */
  readonly inDanger: readonly ('register_broken' | 'storage_unsafe')[];
  readonly ideasWaiting: number;
  readonly adviceOverdue: { readonly count: number; readonly since: string } | null;
  readonly lettersReturned: { readonly count: number; readonly since: string } | null;
  readonly letters: {
    readonly count: number;
    readonly madeOn: string;
    readonly taken: boolean;
    readonly destroyed: boolean;
  } | null;
  readonly replacements: { readonly count: number; readonly since: string } | null;
  readonly paper: number;
  /** When the objection period ended, if it did and keys are still there. */
  readonly retentionSince: Date | null;
}

/** Kinds that this member of staff can do something about in a round. */
export type Allowed = ReadonlySet<AttentionKind>;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whole days between two ISO dates: 1 is tomorrow. */
export function daysUntil(today: string, day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS);
}

/**
 * Everything that asks for attention: what is {@link URGENT}, then what is most overdue; equal days in the order of
 * {@link ATTENTION_KINDS}.
 */
export function attentionFor(
  needs: readonly (RoundNeeds & { readonly allowed: Allowed })[],
  now: Date,
): readonly Attention[] {
  const today = dayOf(now);
  const found = needs.flatMap((one) =>
    itemsOf(one, today, now)
      .filter(({ kind }) => one.allowed.has(kind))
      .map(({ kind, at, count = 1, waiting = 0 }): Attention => {
        const { id, title } = one.round;
        const days = daysUntil(today, typeof at === 'string' ? at : dayOf(at));
        return { kind, roundId: id, title, count, at, days, waiting };
      }),
  );
  const order = (kind: AttentionKind) => ATTENTION_KINDS.indexOf(kind);
  return found.toSorted(
    (a, b) =>
      Number(URGENT.has(b.kind)) - Number(URGENT.has(a.kind)) ||
      a.days - b.days ||
      order(a.kind) - order(b.kind) ||
      (a.roundId < b.roundId ? -1 : 1),
  );
}

interface Item {
  readonly kind: AttentionKind;
  readonly at: Date | string;
  readonly count?: number;
  readonly waiting?: number;
}

function itemsOf(needs: RoundNeeds, today: string, now: Date): Item[] {
  const { round, adviceOverdue, lettersReturned, replacements, paper, retentionSince } = needs;
  return [
    ...needs.inDanger.map((kind) => ({ kind, at: round.opensAt })),
    ...phaseItems(needs, today, now),
    ...(adviceOverdue
      ? [{ kind: 'advice_overdue' as const, at: adviceOverdue.since, count: adviceOverdue.count }]
      : []),
    ...(lettersReturned
      ? [{ kind: 'letters_returned' as const, at: lettersReturned.since, count: lettersReturned.count }]
      : []),
    ...letterItems(needs),
    ...(replacements
      ? [{ kind: 'replacement_waiting' as const, at: replacements.since, count: replacements.count }]
      : []),
    // The day on which a paper form was entered is not kept: it must be in before voting closes.
    ...(paper > 0 ? [{ kind: 'paper_waiting' as const, at: round.closesAt, count: paper }] : []),
    ...(retentionSince ? [{ kind: 'retention_due' as const, at: retentionSince }] : []),
  ];
}

/** Ideas have until voting opens. */
function phaseItems({ round, ideasWaiting }: RoundNeeds, today: string, now: Date): Item[] {
  const { phase, opensAt, closesAt } = round;
  if (phase === 'counting') return [{ kind: 'publish_due', at: closesAt }];
  if (phase !== 'draft' && phase !== 'ideas' && phase !== 'review') return [];
  const items: Item[] = [];
  if (ideasWaiting > 0) items.push({ kind: 'ideas_waiting', at: opensAt, count: ideasWaiting });
  if (now >= opensAt) items.push({ kind: 'opening_overdue', at: opensAt, waiting: ideasWaiting });
  else if (daysUntil(today, dayOf(opensAt)) <= SOON_DAYS)
    items.push({ kind: 'opening_soon', at: opensAt, waiting: ideasWaiting });
  return items;
}

/** Once voting is over nothing can be done about a letter any more. */
function letterItems({ letters, round: { phase } }: RoundNeeds): Item[] {
  if (!letters || letters.destroyed) return [];
  if (phase === 'counting' || phase === 'published' || phase === 'archived') return [];
  const { madeOn: at, count, taken } = letters;
  return [{ kind: taken ? 'letters_not_destroyed' : 'letters_not_taken', at, count }];
}
