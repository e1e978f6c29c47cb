import type { listCouncilIdeas, listCouncilRounds, listCounted } from '@/db/queries/council';
import type { listLetterDays, listTurnoutDays } from '@/db/queries/council-days';
import { dayOf } from '@/lib/domain/amsterdam';
import { flooredTo5 } from '@/lib/domain/disclosure';
import type { IdeaFacts, RoundFacts, RoundStage } from '@/lib/domain/indicators';
import type { RoundPhase } from '@/lib/domain/round';

type Row = Awaited<ReturnType<typeof listCouncilRounds>>[number];
type IdeaRow = Awaited<ReturnType<typeof listCouncilIdeas>>[number];
type CountedRow = Awaited<ReturnType<typeof listCounted>>[number];

/** What was read for several rounds at once. */
export interface RoundMaterial {
  readonly ideas: readonly IdeaRow[];
  readonly counted: readonly CountedRow[];
  readonly issued: ReadonlyMap<string, number>;
  readonly returned: ReadonlyMap<string, number>;
  readonly organisers: ReadonlyMap<string, { readonly addresses: number; readonly ideas: number }>;
  /** Areas whose turnout was told under other rules than those of now. */
  readonly told: readonly { readonly roundId: string | null; readonly code: string }[];
  readonly days: Awaited<ReturnType<typeof listTurnoutDays>>;
  readonly runs: Awaited<ReturnType<typeof listLetterDays>>;
  /** ISO day in Amsterdam. */
  readonly today: string;
}

const STAGES: Readonly<Record<RoundPhase, RoundStage>> = {
  draft: 'preparing',
  ideas: 'preparing',
  review: 'preparing',
  voting: 'voting',
  counting: 'voting',
  published: 'counted',
  archived: 'counted',
};

/**
 * One round as its indicators need it. A counted round comes from what was stored when it was published; before that there
 * are no amounts, and turnout only as far as the round shows it.
 */
export function factsOfRound(row: Row, material: RoundMaterial): RoundFacts {
  const counted = material.counted.find(({ roundId }) => roundId === row.id) ?? null;
  const ideas = material.ideas.filter(({ roundId }) => roundId === row.id);
  const issued = counted?.cheques ?? material.issued.get(row.id) ?? null;
  return {
    id: row.id,
    title: row.title,
    stage: STAGES[row.phase],
    opensOn: dayOf(row.opensAt),
    closesOn: dayOf(row.closesAt),
    countedOn: countedOn(row),
    importedFrom: row.kind === 'import' ? row.source : null,
    unspent: row.unspent,
    issued,
    budgetCents: row.budgetCents ?? (issued === null ? null : issued * row.chequeCents),
    returned: counted ? (counted.counts?.returned ?? null) : (material.returned.get(row.id) ?? 0),
    ballots: counted ? counted.ballots : shownBallots(row),
    ideas: ideas.map((idea) => ideaFacts(idea, row, counted)),
    organisers: organisersOf(row, material, { ideas, counted }),
    groups: counted?.counts?.groups ?? null,
    toldAreas: material.told.filter(({ roundId }) => roundId === row.id).map(({ code }) => code),
    channels: counted?.counts?.channels ?? null,
    days: daysOf(row, material),
  };
}

/** Of an election from elsewhere the last day of the vote, which is all that its file tells. */
function countedOn({ kind, publishedAt, closesAt }: Row): string | null {
  if (publishedAt) return dayOf(publishedAt);
  return kind === 'import' ? dayOf(closesAt) : null;
}

/** In steps of five, as on the page of the district. */
function shownBallots({ phase, showTotals, shownBallots: ballots }: Row): number | null {
  if (STAGES[phase] !== 'voting' || !showTotals || ballots === null) return null;
  return flooredTo5(ballots);
}

/** Before the count only where the round shows totals, and only of days that are over. */
function daysOf(row: Row, { days, today }: RoundMaterial): RoundFacts['days'] {
  const own = days.filter(({ roundId }) => roundId === row.id);
  if (STAGES[row.phase] === 'counted') return own;
  return row.showTotals ? own.filter(({ day }) => day < today) : null;
}

function ideaFacts(idea: IdeaRow, { phase }: Row, counted: CountedRow | null): IdeaFacts {
  const { number, title, theme, status, reason, neighbourhoodCode } = idea;
  const result = counted?.ideas.find(({ id }) => id === String(number));
  return {
    number,
    title,
    theme,
    status,
    reason,
    neighbourhoodCode,
    onBallot: counted ? result !== undefined : isOnBallot(idea, STAGES[phase]),
    awardedCents: result?.funded ? result.targetCents : null,
  };
}

/** Before the count: accepted, or in the vote; an idea that was withdrawn while voting was in it. */
function isOnBallot({ status, reason }: IdeaRow, stage: RoundStage): boolean {
  if (stage === 'preparing') return status === 'accepted';
  return status === 'on_ballot' || (status === 'stopped' && reason !== null);
}

/** `null` where no household brought in an idea here: then nobody was asked for organisers. */
function organisersOf(
  { id }: Row,
  { organisers }: RoundMaterial,
  { ideas, counted }: { readonly ideas: readonly IdeaRow[]; readonly counted: CountedRow | null },
): RoundFacts['organisers'] {
  if (ideas.every(({ broughtBy }) => broughtBy !== 'household')) return null;
  if (!counted) return organisers.get(id) ?? { addresses: 0, ideas: 0 };
  if (!counted.counts) return null;
  const kept = counted.counts.organisers;
  return { addresses: kept.reduce((sum, [, addresses]) => sum + addresses, 0), ideas: kept.length };
}
