import { stripRowData, stripSecrets } from '@/lib/crypto/paper';
import { seal, unseal } from '../system/secret';

/** What the box keeps of a strip (docs/ballot-protocol.md, "Paper"): only its code leads from here to the online key. */
export interface SealedStrip {
  readonly round: string;
  readonly mark: Buffer;
  /** nonce | AES-256-GCM(row key, online public key) | tag. */
  readonly sealed: Buffer;
}

export function sealStrip(seed: Uint8Array, round: string, onlineKey: Uint8Array): SealedStrip {
  const { mark, rowKey } = stripSecrets(seed, round);
  return { round, mark: Buffer.from(mark), sealed: seal(rowKey, onlineKey, stripRowData(round)) };
}

/** The online key that belongs to a strip. Throws when the row was not sealed for this strip. */
export function openStrip(seed: Uint8Array, round: string, sealed: Uint8Array): Buffer {
  return unseal(stripSecrets(seed, round).rowKey, sealed, stripRowData(round));
}
