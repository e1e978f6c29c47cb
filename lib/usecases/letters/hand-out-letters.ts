import { recordAudit } from '@/db/queries/audit';
import { markLetterRun } from '@/db/queries/letters';
import { dayOf } from '@/lib/domain/amsterdam';
import type { AuditAct } from '@/lib/domain/audit';
import { HAND_OUT_ERRORS, type HandOutError, type StartRunError } from '@/lib/domain/letters';
import { type Actor, actorName } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isFrozen } from '@/lib/domain/round';
import { database } from '../system/database';
import { areThereLetters, findRunnable, freshState } from './letter-desk';
import { endProcess, letterProcess, startProcess } from './letter-processes';
import type { LetterProcess } from './process/letter-process';
import type { HeldFile } from './process/messages';

export type { HeldFile } from './process/messages';

/** Codes are kept this long, and not longer, for who downloads them. */
const KEEP_MS = 60 * 60 * 1000;

export type StartRunResult = Result<null, StartRunError>;
export type HandOutResult<T = null> = Result<T, HandOutError>;

/**
 * Starts the letter run of a round in a process of its own and returns at once; {@link getRunState} tells how far it is.
 * `again`: earlier letters of the round may die. Errors: see `StartRunError`.
 */
export async function startLetterRun(
  actor: Actor,
  roundId: string,
  { again, keepMs = KEEP_MS }: { readonly again: boolean; readonly keepMs?: number },
  now: Date,
): Promise<StartRunResult> {
  const round = await findRunnable(actor, roundId);
  if (!round.ok) return round;
  if (isFrozen(round.value.phase)) return fail('VOTING_HAS_OPENED');
  if (!again && (await areThereLetters(roundId))) return fail('AGAIN_NOT_CONFIRMED');
  const refused = await startProcess({ actor, roundId, at: now, keepMs });
  return refused ? fail(refused) : ok(null);
}

/**
 * The key file was saved, and this is the fingerprint (SHA-256, hex) of what was saved. From then on letters are handed
 * out. Errors: FORBIDDEN, UNKNOWN_ROUND, GONE, OTHER_FILE.
 */
export async function confirmKeyFile(
  actor: Actor,
  roundId: string,
  fingerprint: string,
  now: Date,
): Promise<HandOutResult> {
  const holding = await holdingProcess(actor, roundId);
  if (!holding.ok) return holding;
  const { process, batch } = holding.value;
  if (!(await process.confirm(fingerprint))) return fail('OTHER_FILE');
  await noted(actor, roundId, batch, now, 'confirm_key_file', { keyConfirmedOn: dayOf(now) });
  return ok(null);
}

/** A refusal as it stands in the page's address; null for anything else. */
export function asHandOutError(text: string | undefined): HandOutError | null {
  return HAND_OUT_ERRORS.find((one) => one === text) ?? null;
}

/** A file on its way to the one who asked for it. */
export interface HandedOut {
  readonly name: string;
  readonly type: string;
  readonly pieces: ReadableStream<Uint8Array>;
}

/**
 * Hands out the key file, or a file with letters once the key file was confirmed. Who asked stands in the log book. The
 * stream makes a piece when one is taken, and fails when the process ends before the file does. Errors: FORBIDDEN,
 * UNKNOWN_ROUND, GONE, KEY_NOT_CONFIRMED, NO_SUCH_FILE.
 */
export async function handOutFile(
  actor: Actor,
  roundId: string,
  file: HeldFile,
  now: Date,
): Promise<HandOutResult<HandedOut>> {
  const holding = await holdingProcess(actor, roundId);
  if (!holding.ok) return holding;
  const { process, batch, parts } = holding.value;
  const opened = await process.open(file);
  if (typeof opened === 'string') return fail(opened);
  const act = file.kind === 'key' ? 'download_key_file' : 'download_letters';
  await noted(actor, roundId, batch, now, act, {}, file);
  const whole = async () => {
    if (file.kind !== 'key') await markLetterRun(database(), roundId, batch, { downloadedOn: dayOf(now) });
  };
  return ok({ ...named(file, roundId, batch, parts), pieces: piecesOf(process, opened.id, whole) });
}

/** The letters are out: the process ends and the codes are gone. Errors: FORBIDDEN, UNKNOWN_ROUND, GONE. */
export async function destroyLetters(actor: Actor, roundId: string, now: Date): Promise<HandOutResult> {
  const holding = await holdingProcess(actor, roundId);
  if (!holding.ok) return holding;
  await endProcess(roundId);
  await noted(actor, roundId, holding.value.batch, now, 'destroy_letters', { destroyedOn: dayOf(now) });
  return ok(null);
}

async function holdingProcess(actor: Actor, roundId: string) {
  const round = await findRunnable(actor, roundId);
  if (!round.ok) return round;
  const state = await freshState(roundId);
  const process = letterProcess(roundId);
  if (state?.kind !== 'made' || !process) return fail('GONE' as const);
  return ok({ process, batch: state.batch, parts: state.parts });
}

/** A line in the log book, and the day in the run's own row, together. */
async function noted(
  actor: Actor,
  roundId: string,
  batch: number,
  now: Date,
  act: AuditAct,
  days: Parameters<typeof markLetterRun>[3],
  file?: HeldFile,
): Promise<void> {
  const what = file?.kind === 'pdf' ? { file: `pdf ${file.part}` } : file ? { file: file.kind } : {};
  await database().transaction(async (tx) => {
    if (Object.keys(days).length > 0) await markLetterRun(tx, roundId, batch, days);
    const details = { batch, ...what };
    await recordAudit(tx, { at: now, actor: actorName(actor), act, subject: roundId, details });
  });
}

function named(file: HeldFile, roundId: string, batch: number, parts: number): Omit<HandedOut, 'pieces'> {
  const run = `${roundId}-partij-${batch}`;
  if (file.kind === 'key') return { name: `sleutelbestand-${run}.json`, type: 'application/json' };
  if (file.kind === 'csv') return { name: `brieven-${run}.csv`, type: 'text/csv; charset=utf-8' };
  const part = parts > 1 ? `-deel-${file.part}` : '';
  return { name: `brieven-${run}${part}.pdf`, type: 'application/pdf' };
}

function piecesOf(
  process: LetterProcess,
  id: number,
  whole: () => Promise<void>,
): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        const piece = await process.pull(id);
        if (piece) return controller.enqueue(piece);
        await whole();
        controller.close();
      },
      cancel: () => process.cancel(id),
    },
    // Nothing is made ahead of who reads.
    { highWaterMark: 0 },
  );
}
