import type { Connection } from '@/db/client';
import { listRoundOutlines } from '@/db/queries/areas';
import { recordAudit } from '@/db/queries/audit';
import { insertIdeaFiles, recordSteps } from '@/db/queries/exchange';
import { listIdeaFiles } from '@/db/queries/idea-file';
import { nextIdeaNumber } from '@/db/queries/review';
import { ideaRowOf, insertIdeas } from '@/db/queries/rounds';
import { lineRanges } from '@/lib/domain/address-file';
import { dayOf } from '@/lib/domain/amsterdam';
import {
  IDEA_SKIP_REASONS,
  type IdeaDefaults,
  type IdeaImport,
  type IdeaImportError,
  type IdeaSheet,
} from '@/lib/domain/idea-import';
import { type Actor, actorName } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isFrozen } from '@/lib/domain/round';
import { THEME_WORDS } from '@/lib/formats/ideas-csv/columns';
import { readIdeas } from '@/lib/formats/ideas-csv/read';
import { isVotes, readVotes } from '@/lib/formats/openstad/votes';
import { readSheetFile } from '@/lib/formats/sheet';
import { MOST_IDEAS } from '../ideas/manage-ideas';
import { roleOf, type StaffRoundError, staffRound } from '../ideas/staff-round';
import { database } from '../system/database';
import { exchangeId } from './exchange-id';
import { type ImportPlan, planImport } from './plan-import';

/** Two thousand ideas with all their text are some 3 MB. */
export const MAX_IDEA_FILE = 8 * 1024 * 1024;

export interface IdeaUpload {
  readonly roundId: string;
  readonly file: Uint8Array;
  readonly defaults: IdeaDefaults;
  /** Only look: nothing is written, and the answer is what would be. */
  readonly trial: boolean;
}

/** What the screen for reading ideas in needs. */
export interface IdeaImportStatus {
  readonly title: string;
  readonly sample: boolean;
  /** Voting has opened: no idea comes in any more. */
  readonly fixed: boolean;
}

/** Whether ideas can be read into a round. Errors: UNKNOWN_ROUND, FORBIDDEN. */
export async function getIdeaImportStatus(
  actor: Actor,
  roundId: string,
): Promise<Result<IdeaImportStatus, StaffRoundError>> {
  const found = await staffRound(database(), actor, roundId);
  if (!found.ok) return found;
  const { title, sample, phase } = found.value;
  return ok({ title, sample, fixed: isFrozen(phase) });
}

/**
 * Reads a file of ideas (our columns as CSV, or OpenStad's export as XLSX, JSON or CSV) into a round, all or nothing. Every
 * idea gets the next number and status `submitted`; one whose id the round knows is left out. A file of votes is only told
 * about. Errors: see {@link IdeaImportError}; nothing was changed then.
 */
export async function importIdeas(
  actor: Actor,
  upload: IdeaUpload,
  now: Date,
): Promise<Result<IdeaImport, IdeaImportError>> {
  const { roundId, file, trial } = upload;
  // Before a large file is unpacked for somebody who may not read it in.
  const found = await staffRound(database(), actor, roundId);
  if (!found.ok) return fail({ code: found.error });
  if (file.length > MAX_IDEA_FILE) return fail({ code: 'TOO_LARGE' });
  const table = await readSheetFile(file);
  if (!table.ok) return fail({ code: 'BAD_FILE', problems: table.error });
  if (isVotes(table.value))
    return ok({ ...NOTHING, trial: true, kind: 'votes', votes: readVotes(table.value) });
  const sheet = readIdeas(table.value);
  if (!sheet.ok) return fail({ code: 'BAD_FILE', problems: sheet.error });
  return database().transaction(async (tx): Promise<Result<IdeaImport, IdeaImportError>> => {
    const round = await staffRound(tx, actor, roundId, true);
    if (!round.ok) return fail({ code: round.error });
    if (isFrozen(round.value.phase)) return fail({ code: 'ROUND_FROZEN' });
    const plan = await planFor(tx, roundId, sheet.value, upload.defaults);
    if (!plan.ok) return plan;
    if (!trial && plan.value.ideas.length > 0)
      await write(tx, { actor, roundId, source: sheet.value.source }, plan.value, now);
    return ok(reportOf(plan.value, sheet.value, trial));
  });
}

async function planFor(
  tx: Connection,
  roundId: string,
  sheet: IdeaSheet,
  defaults: IdeaDefaults,
): Promise<Result<ImportPlan, IdeaImportError>> {
  const [areas, nextNumber, files] = [
    await listRoundOutlines(tx, roundId),
    await nextIdeaNumber(tx, roundId),
    await listIdeaFiles(tx, roundId),
  ];
  const own = Array.from({ length: nextNumber - 1 }, (_, i) => exchangeId({ roundId, number: i + 1 }, null));
  const ids = new Set([...own, ...files.flatMap(({ externalId }) => externalId ?? [])]);
  const plan = planImport(sheet, { id: roundId, areas, ids, nextNumber }, defaults);
  if (!plan.ok) return fail({ code: 'BAD_FILE', problems: plan.error });
  const room = MOST_IDEAS - nextNumber + 1;
  if (plan.value.ideas.length <= room) return plan;
  const tooMany = { code: 'TOO_MANY', line: 0, column: null, value: null, number: room } as const;
  return fail({ code: 'BAD_FILE', problems: [tooMany] });
}

async function write(
  tx: Connection,
  by: { readonly actor: Actor; readonly roundId: string; readonly source: IdeaSheet['source'] },
  { ideas }: ImportPlan,
  now: Date,
): Promise<void> {
  const { actor, roundId, source } = by;
  const numbers = ideas.map(({ idea }) => idea.number);
  await insertIdeas(
    tx,
    ideas.map(({ idea }) => ideaRowOf(idea)),
  );
  await insertIdeaFiles(
    tx,
    ideas.map(({ idea, externalId }) => ({ roundId, idea: idea.number, broughtBy: 'staff', externalId })),
  );
  for (const step of ['brought_in', 'submitted'] as const)
    await recordSteps(tx, { roundId, numbers }, { on: dayOf(now), step, by: roleOf(actor), reason: null });
  const details = { ideas: ideas.length, first: numbers[0] ?? null, last: numbers.at(-1) ?? null, source };
  await recordAudit(tx, {
    at: now,
    actor: actorName(actor),
    act: 'import_ideas',
    subject: roundId,
    details,
  });
}

const NOTHING = { ideas: [], skipped: [], strangeThemes: [], personal: [], unread: [] } as const;

function reportOf(plan: ImportPlan, sheet: IdeaSheet, trial: boolean): IdeaImport {
  return {
    trial,
    kind: 'ideas',
    ideas: plan.ideas.map(({ line, idea: { number, title, theme, costCents } }) => ({
      line,
      number,
      title,
      theme,
      costCents,
    })),
    skipped: IDEA_SKIP_REASONS.flatMap((why) => {
      const lines = plan.skipped.filter((row) => row.why === why).map((row) => row.line);
      return lines.length > 0 ? [{ why, count: lines.length, lines: lineRanges(lines) }] : [];
    }),
    strangeThemes: plan.strangeThemes,
    personal: sheet.personal,
    unread: sheet.unread,
    votes: sheet.votes,
  };
}

/** The words that stand for a theme in a file, in the order of the themes. */
export const THEME_NAMES: readonly string[] = Object.values(THEME_WORDS);
