import { fromHex, isHex } from '@/lib/crypto/bytes';
import { hasExactly } from '@/lib/crypto/shape';
import { fail, ok, type Result } from '@/lib/domain/result';
import { unseal } from '../system/secret';

export type KeyFileError = 'BAD_KEY_FILE' | 'WRONG_KEY_FILE';

/**
 * F from the text of a key file, `{"f":"<hex>","round":"<id>","v":1}`. Errors: BAD_KEY_FILE for anything else,
 * WRONG_KEY_FILE for another round's. Whether it is of the right letter run shows when it opens something.
 */
export function readKeyFile(text: string, roundId: string): Result<Uint8Array, KeyFileError> {
  const file = parse(text);
  if (!hasExactly(file, ['f', 'round', 'v']) || file.v !== 1 || !isHex(file.f, 32))
    return fail('BAD_KEY_FILE');
  return file.round === roundId ? ok(fromHex(file.f)) : fail('WRONG_KEY_FILE');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What F opens of a cheque (docs/ballot-protocol.md, "The letter run"); WRONG_KEY_FILE when it does not. */
export function openWithKeyFile(
  fileKey: Uint8Array,
  sealed: Uint8Array,
  cheque: { readonly id: string; readonly roundId: string },
): Result<Buffer, 'WRONG_KEY_FILE'> {
  try {
    return ok(unseal(fileKey, sealed, `${cheque.roundId}|${cheque.id}`));
  } catch {
    return fail('WRONG_KEY_FILE');
  }
}
