import { findKeyState, findStrip } from '@/db/queries/paper';
import { asBox } from '@/db/queries/roles';
import { parseStripCode, stripSecrets } from '@/lib/crypto/paper';
import type { PaperError } from '@/lib/domain/desk';
import { fail, ok, type Result } from '@/lib/domain/result';
import { deriveStrip } from '../letters/make-codes';
import { database } from '../system/database';
import { openStrip } from './strip';

/** A form's strip of a round: whoever has its seed can cast the form. */
export interface PaperStrip {
  readonly round: string;
  readonly seed: Uint8Array;
}

/** The strip behind a code as it was typed. Takes a part of a second, on purpose. Errors: those of the code. */
export async function readStrip(code: string, round: string): Promise<Result<PaperStrip, PaperError>> {
  const parsed = parseStripCode(code);
  if (!parsed.ok) return fail({ code: parsed.error, field: 'strip' });
  const { stripSeed } = await deriveStrip(parsed.value, round);
  return ok({ round, seed: stripSeed });
}

export interface KeyOfStrip {
  readonly onlineKey: Uint8Array;
  /** Its form was cast. */
  readonly final: boolean;
}

/** The online key that a strip belongs to. Errors: UNKNOWN_CODE, VOID_CODE. */
export function findKeyOfStrip({ seed, round }: PaperStrip): Promise<Result<KeyOfStrip, PaperError>> {
  const { mark } = stripSecrets(seed, round);
  return asBox(database(), async (tx) => {
    const sealed = await findStrip(tx, round, mark);
    if (!sealed) return fail({ code: 'UNKNOWN_CODE', field: 'strip' });
    const onlineKey = openStrip(seed, round, sealed);
    const found = await findKeyState(tx, round, onlineKey);
    if (!found) throw new Error('a strip of a key that is not in the box');
    if (found.state === 'void') return fail({ code: 'VOID_CODE', field: 'strip' });
    return ok({ onlineKey, final: found.final });
  });
}
