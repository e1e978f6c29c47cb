import { createHmac, randomBytes } from 'node:crypto';
import { castPaper, type PaperCode } from '@/db/queries/paper';
import { allocationOpening } from '@/lib/crypto/ballot';
import { signPaper } from '@/lib/crypto/paper';
import type { Allocation } from '@/lib/domain/ballot';
import type { PaperAnswer, PaperError } from '@/lib/domain/desk';
import { fail, ok, type Result } from '@/lib/domain/result';
import { castSettings } from '../ballots/cast-settings';
import { databaseHandle } from '../system/database';
import type { PaperStrip } from './read-strip';

const REFUSALS = {
  UNKNOWN_KEY: { code: 'UNKNOWN_CODE', field: 'strip' },
  VOID_KEY: { code: 'VOID_CODE', field: 'strip' },
  NOT_OPEN: { code: 'NOT_OPEN', field: null },
  CLOSED: { code: 'CLOSED', field: null },
  UNKNOWN_IDEA: { code: 'UNKNOWN_IDEA', field: 'alloc' },
  BAD_STEP: { code: 'BAD_STEP', field: 'alloc' },
  OVERSPENT: { code: 'OVERSPENT', field: 'alloc' },
} as const satisfies Record<Exclude<PaperCode, 'OK' | 'PAPER_FINAL'>, PaperError>;

/**
 * Casts a form that two people entered alike, signed by its strip key (docs/ballot-protocol.md, "Paper"). The ballot is
 * stored when it answers; `already` when it was before. Nobody gets a receipt: there is nobody there to take it.
 */
export async function castPaperForm(
  { round, seed }: PaperStrip,
  onlineKey: Uint8Array,
  alloc: Allocation,
): Promise<Result<PaperAnswer, PaperError>> {
  const settings = await castSettings(round);
  if (!settings) return fail({ code: 'UNKNOWN_ROUND', field: null });
  const r2 = randomBytes(32);
  const commit = allocationOpening(alloc, r2);
  const code = await castPaper(databaseHandle().pool, {
    round,
    key: onlineKey,
    alloc,
    r2,
    commit: Buffer.from(commit),
    sig: Buffer.from(signPaper(seed, round, commit).sig),
    r1: randomBytes(32),
    tag: createHmac('sha256', settings.tagKey).update(onlineKey).digest(),
    // The clock was asked before; the phase is what the box decides by.
    late: false,
  });
  if (code === 'OK') return ok('cast');
  return code === 'PAPER_FINAL' ? ok('already') : fail(REFUSALS[code]);
}
