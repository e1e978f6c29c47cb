import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { allocationOpening, type CastRequest, voteBytes } from '@/lib/crypto/ballot';
import { toHex } from '@/lib/crypto/bytes';
import type { Allocation } from '@/lib/domain/ballot';
import { rawPublicKey } from '@/lib/usecases/ballots/round-keys';

/** A cheque of the measured round. */
export interface Voter {
  readonly privateKey: KeyObject;
  readonly key: Buffer;
}

/** Ideas on the ballot of a measured round: about as many as a district brings in. */
export const IDEAS = 30;
export const CHEQUE_CENTS = 4000;
export const STEP_CENTS = 500;

export function makeVoter(): Voter {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { privateKey, key: rawPublicKey(privateKey) };
}

/** Four pledges of a quarter of the cheque each, on other ideas for every voter. */
export function allocationOf(voter: number): Allocation {
  const first = (voter % (IDEAS - 15)) + 1;
  return [first, first + 4, first + 9, first + 15].map((number) => [number, CHEQUE_CENTS / 4] as const);
}

/** A first ballot, as the body of its request. Signed with the platform's Ed25519, to be quick. */
export function signedBody(round: string, { privateKey, key }: Voter, alloc: Allocation): string {
  const r2 = randomBytes(32);
  const vote = {
    commit: toHex(allocationOpening(alloc, r2)),
    key: key.toString('hex'),
    round,
    seq: 1,
    v: 1,
  } as const;
  const sig = sign(null, voteBytes(vote), privateKey).toString('hex');
  return JSON.stringify({ alloc, r2: toHex(r2), sig, vote } satisfies CastRequest);
}

/** The arguments of `box.cast` for a first ballot: the database checks sizes and form, not signatures. */
export function bareArguments(round: string, key: Uint8Array, alloc: Allocation): readonly unknown[] {
  const [r2, commit, r1, open1] = [randomBytes(32), randomBytes(32), randomBytes(32), randomBytes(32)];
  const leaf = Buffer.concat([open1, commit]);
  return [round, key, 1, JSON.stringify(alloc), r2, commit, randomBytes(64), r1, leaf, false];
}
