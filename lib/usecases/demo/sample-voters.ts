import { randomBytes } from 'node:crypto';
import { makeCode } from '@/lib/crypto/code';
import { privateKeyFromSeed, rawPublicKey } from '../ballots/round-keys';
import { deriveOnline, type MadeCheque } from '../letters/make-codes';

/** Who can sign a ballot of the sample data. */
export interface SampleVoter {
  readonly seed: Uint8Array;
}

/** A cheque with random keys instead of keys derived from its code: for a round that is over. */
export function randomCheque(): { readonly cheque: MadeCheque; readonly voter: SampleVoter } {
  const seed = randomBytes(32);
  const stripSeed = randomBytes(32);
  const cheque = {
    code: makeCode(randomBytes(15)),
    stripCode: `U${makeCode(randomBytes(15))}`,
    signin: randomBytes(32),
    onlineKey: rawPublicKey(privateKeyFromSeed(seed)),
    stripKey: rawPublicKey(privateKeyFromSeed(stripSeed)),
    stripSeed,
  };
  return { cheque, voter: { seed } };
}

/** The voter behind a printed code, as the browser derives it. */
export async function voterOfCode(code: string, roundId: string): Promise<SampleVoter> {
  const { seed } = await deriveOnline(code.replaceAll('-', ''), roundId);
  return { seed };
}
