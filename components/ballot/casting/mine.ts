import type { CastRequest } from '@/lib/crypto/ballot';
import type { RefusalCode } from '@/lib/crypto/receipt';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { BallotWorker } from '../worker/messages';
import { readMineAnswer } from './answers';
import type { AskBox, Lost } from './transport';

/** The ballot the box holds for this cheque; `seq` 0 = none. */
export interface StoredBallot {
  readonly alloc: CastRequest['alloc'];
  readonly seq: number;
}

export interface Box {
  readonly ask: AskBox;
  readonly worker: Pick<BallotWorker, 'run'>;
  /** The device's clock, in milliseconds. */
  readonly now: () => number;
}

export type MineError = RefusalCode | Lost | 'CLOCK';

/**
 * Asks which ballot is stored. A device whose clock is off by more than five minutes is told the box's time and tries
 * once more with it. Errors: the box's refusals, `OFFLINE`/`TROUBLE` (no answer), `CLOCK` (refused twice).
 */
export async function askMine(box: Box, round: string): Promise<Result<StoredBallot, MineError>> {
  const first = await askAt(box, round, new Date(box.now()).toISOString());
  if (first.ok || first.error.code !== 'CLOCK') return plain(first);
  return plain(await askAt(box, round, first.error.now));
}

type AskError = { readonly code: RefusalCode | Lost } | { readonly code: 'CLOCK'; readonly now: string };

async function askAt(box: Box, round: string, at: string): Promise<Result<StoredBallot, AskError>> {
  const request = await box.worker.run('signMine', { round, at });
  const answer = await box.ask(round, 'mijn-stem', request);
  if (!answer.arrived) return fail({ code: answer.lost });
  const read = readMineAnswer(answer.body);
  if (!read) return fail({ code: 'TROUBLE' });
  return 'code' in read ? fail(read) : ok(read);
}

function plain(result: Result<StoredBallot, AskError>): Result<StoredBallot, MineError> {
  return result.ok ? result : fail(result.error.code);
}
