import { recordAudit } from '@/db/queries/audit';
import {
  findRoundRow,
  type IdeaRow,
  ideaRowOf,
  insertIdeas,
  insertRound,
  type RoundRow,
  saveOutcome,
  setRoundPhase,
} from '@/db/queries/rounds';
import { count } from '@/lib/domain/outcome';
import type { IdeaOutcome } from '@/lib/domain/outcome/types';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import {
  type PabulibFile,
  type PabulibProblem,
  readPabulib,
  toElection,
  toIdeas,
} from '@/lib/formats/pabulib';
import { database } from '../system/database';
import { countOptionsOf } from './counted-election';
import { importedRound } from './imported-round';
import { analyseImport } from './round-analysis';

export interface ImportedElection {
  readonly round: string;
  readonly ideas: number;
  readonly ballots: number;
  readonly funded: number;
  /** What is odd about the file but does not stop it, and what was decided about its rule. */
  readonly warnings: readonly string[];
}

export type ImportElectionError =
  | { readonly code: 'FORBIDDEN' }
  /** A round with this id exists; nothing is ever overwritten. */
  | { readonly code: 'ROUND_EXISTS'; readonly round: string }
  /** The file was refused whole: every problem, by line. */
  | { readonly code: 'BAD_FILE'; readonly problems: readonly PabulibProblem[] };

export interface ElectionFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Id of the round; default: made of the file's name. */
  readonly round?: string;
  /** Slug of a district that is there, in which it is compared with others. */
  readonly district?: string;
}

/**
 * Loads an election in Pabulib's format as a published round: ideas, ballots as they are in the file, and a count by
 * the file's own rule. All or nothing.
 */
export async function importElection(
  actor: Actor,
  file: ElectionFile,
  now: Date,
): Promise<Result<ImportedElection, ImportElectionError>> {
  if (!may(actor, 'import_election', null)) return fail({ code: 'FORBIDDEN' });
  const read = readPabulib(file.bytes);
  if (!read.ok) return fail({ code: 'BAD_FILE', problems: read.error });
  const { row, warnings } = importedRound(read.value, file);
  // Before the transaction: counting a city again and again takes seconds.
  const election = toElection(read.value);
  const options = countOptionsOf(row, election);
  const result = count(election, row.rule, options);
  const analysis = analyseImport(read.value, election, options, result);
  return database().transaction(async (tx) => {
    if (await findRoundRow(tx, row.id)) return fail({ code: 'ROUND_EXISTS' as const, round: row.id });
    // Parts of a published round are frozen by trigger, so it becomes published last.
    await insertRound(tx, { ...row, districtSlug: file.district ?? null, phase: 'draft' }, []);
    await insertIdeas(tx, ideaRows(read.value, row, result.ideas));
    const ballots = read.value.votes.length;
    const pb = Buffer.from(file.bytes).toString('utf8');
    await saveOutcome(tx, { roundId: row.id, result, ballots, cheques: null, published: null, pb, analysis });
    await setRoundPhase(tx, row.id, 'published');
    const details = { file: file.fileName, ballots, ideas: result.ideas.length };
    await recordAudit(tx, {
      at: now,
      actor: actorName(actor),
      act: 'import_election',
      subject: row.id,
      details,
    });
    const found = [
      ...read.value.warnings.map(({ line, message }) => `line ${line}: ${message}`),
      ...warnings,
    ];
    return ok({
      round: row.id,
      ideas: result.ideas.length,
      ballots,
      funded: result.winners.length,
      warnings: found,
    });
  });
}

/** Ideas are numbered in the order of the file; their own id is kept beside it. */
function ideaRows(file: PabulibFile, round: RoundRow, outcomes: readonly IdeaOutcome[]): IdeaRow[] {
  const funded = new Set(outcomes.filter((one) => one.funded).map((one) => one.id));
  return toIdeas(file).map((idea, i) =>
    ideaRowOf({
      roundId: round.id,
      number: i + 1,
      title: idea.name,
      summary: idea.description,
      contact: '',
      theme: 'other',
      costCents: idea.costCents,
      cofundingCents: 0,
      carriedCents: 0,
      position: idea.position,
      neighbourhoodCode: null,
      neighbourhoodName: null,
      status: funded.has(idea.id) ? 'awarded' : 'not_awarded',
      statusReason: null,
      organiser: idea.proposer ?? '',
      maintainer: null,
      externalId: idea.id,
    }),
  );
}
