import { asRoll } from '@/db/queries/roles';
import * as counts from '@/db/queries/start';
import { dayOf } from '@/lib/domain/amsterdam';
import { objectionEndsAt } from '@/lib/domain/objection-period';
import { type Actor, may, type StaffAct } from '@/lib/domain/permissions';
import { ok, type Result } from '@/lib/domain/result';
import type { Round } from '@/lib/domain/round';
import {
  type Allowed,
  ATTENTION_KINDS,
  type Attention,
  type AttentionKind,
  attentionFor,
  type RoundNeeds,
} from '@/lib/domain/start';
import { database } from '../system/database';
import { findTrouble, type RoundTrouble } from './find-trouble';
import { listStaffRounds, type StaffRound } from './list-staff-rounds';

export interface Start {
  /** What waits for this member of staff, the most urgent first. */
  readonly attention: readonly Attention[];
  readonly rounds: readonly StaffRound[];
}

/** Who can do something about it. */
const ACTS: Readonly<Record<AttentionKind, StaffAct>> = {
  register_broken: 'change_phase',
  storage_unsafe: 'change_phase',
  ideas_waiting: 'manage_ideas',
  advice_overdue: 'manage_ideas',
  letters_returned: 'register_undeliverable',
  letters_not_taken: 'run_letters',
  letters_not_destroyed: 'run_letters',
  replacement_waiting: 'replace_letter',
  paper_waiting: 'enter_paper',
  opening_overdue: 'change_phase',
  opening_soon: 'change_phase',
  publish_due: 'change_phase',
  retention_due: 'destroy_keys',
};

const DANGERS = {
  NOT_DURABLE: 'storage_unsafe',
  BULLETIN_ROLLED_BACK: 'register_broken',
  REGISTER_UNREADABLE: 'register_broken',
} as const satisfies Record<RoundTrouble, AttentionKind>;

/** The start page of the workspace: own districts only. Rehearsals ask for nothing. Error: FORBIDDEN. */
export async function getStart(actor: Actor, now: Date): Promise<Result<Start, 'FORBIDDEN'>> {
  const listed = await listStaffRounds(actor);
  if (!listed.ok) return listed;
  const rounds = listed.value.map(({ round }) => round).filter(({ rehearsalOf }) => rehearsalOf === null);
  if (rounds.length === 0) return ok({ attention: [], rounds: listed.value });
  const needs = await needsOf(rounds, now);
  const attention = attentionFor(
    needs.map((one) => ({ ...one, allowed: allowedIn(actor, one.round.districtSlug) })),
    now,
  );
  return ok({ attention, rounds: listed.value });
}

function allowedIn(actor: Actor, district: string | null): Allowed {
  return new Set(ATTENTION_KINDS.filter((kind) => may(actor, ACTS[kind], district)));
}

async function needsOf(rounds: readonly Round[], now: Date): Promise<(RoundNeeds & { round: Round })[]> {
  const db = database();
  const ids = rounds.map(({ id }) => id);
  const open = rounds.filter(({ phase }) => phase === 'voting').map(({ id }) => id);
  const [troubles, ideas, advice, runs, paper, kept, roll] = await Promise.all([
    findTrouble(open),
    counts.countWaitingIdeas(db, ids),
    counts.countOverdueAdvice(db, ids, dayOf(now)),
    counts.listLastRuns(db, ids),
    counts.countPaperEntries(db, ids),
    counts.listKept(db, ids),
    asRoll(db, async (tx) => ({
      returned: await counts.countReturnedLetters(tx, ids),
      requests: await counts.countWaitingRequests(tx, ids),
    })),
  ]);
  const by = {
    ideas: byRound(ideas),
    advice: byRound(advice),
    runs: byRound(runs),
    paper: byRound(paper),
    kept: byRound(kept),
    returned: byRound(roll.returned),
    requests: byRound(roll.requests),
  };
  return rounds.map((round) => {
    const { id } = round;
    const run = by.runs.get(id);
    return {
      round,
      inDanger: [...new Set((troubles.get(id) ?? []).map((code) => DANGERS[code]))],
      ideasWaiting: by.ideas.get(id)?.count ?? 0,
      adviceOverdue: by.advice.get(id) ?? null,
      lettersReturned: sinceOf(by.returned.get(id)),
      letters: run
        ? {
            count: run.letters,
            madeOn: run.madeOn,
            taken: run.downloadedOn !== null,
            destroyed: run.destroyedOn !== null,
          }
        : null,
      replacements: sinceOf(by.requests.get(id)),
      paper: by.paper.get(id)?.count ?? 0,
      retentionSince: endedBefore(by.kept.get(id), now),
    };
  });
}

function byRound<T extends { readonly roundId: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.roundId, row]));
}

/** The first of something that there is has a day. */
function sinceOf(row: { readonly count: number; readonly since: string | null } | undefined) {
  return row?.since ? { count: row.count, since: row.since } : null;
}

function endedBefore(
  kept: { readonly publishedAt: Date | null; readonly objectionDays: number } | undefined,
  now: Date,
): Date | null {
  if (!kept?.publishedAt) return null;
  const ends = objectionEndsAt(kept.publishedAt, kept.objectionDays);
  return ends <= now ? ends : null;
}
