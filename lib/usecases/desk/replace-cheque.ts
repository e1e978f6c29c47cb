import { createHash } from 'node:crypto';
import type { Connection } from '@/db/client';
import {
  type ChequeRequestRow,
  findChequeOf,
  forgetSignin,
  giveSpare,
  listChequesOf,
  listRequestsAbout,
  takeSpare,
} from '@/db/queries/desk';
import { deleteReturned } from '@/db/queries/letters';
import { kindOfReason } from '@/lib/domain/desk';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type Letter, letterFor } from '../letters/letter';
import { deriveOnline } from '../letters/make-codes';
import { numberCheques } from './cheque-numbers';
import { type KeyFileError, openWithKeyFile } from './key-file';

type Found = NonNullable<Awaited<ReturnType<typeof findChequeOf>>>;
type Spare = NonNullable<Awaited<ReturnType<typeof takeSpare>>>;

export interface ReplacedCheque {
  /** Of the cheque that becomes void: the box has to hear of it. */
  readonly onlineKey: Uint8Array;
  readonly spareId: string | null;
  readonly letter: Letter | null;
}

/**
 * The part of a confirmed request that `roll` knows of: opens the old cheque's key with the key file and, when it is to
 * be replaced, gives its household a spare of the same area group. As role `roll`. Errors: WRONG_KEY_FILE, NO_SPARES.
 */
export async function replaceCheque(
  tx: Connection,
  request: ChequeRequestRow,
  fileKey: Uint8Array,
): Promise<Result<ReplacedCheque, Exclude<KeyFileError, 'BAD_KEY_FILE'> | 'NO_SPARES'>> {
  const old = await findChequeOf(tx, request.roundId, request.chequeId);
  if (!old) throw new Error('a request about no cheque');
  const keys = openWithKeyFile(fileKey, old.cheque.sealed, old.cheque);
  if (!keys.ok) return keys;
  const onlineKey = keys.value.subarray(0, 32);
  await forgetSignin(tx, old.cheque.id);
  if (kindOfReason(request.reason) === 'void') return ok({ onlineKey, spareId: null, letter: null });
  const number = await numberOf(tx, old);
  const spare = await takeSpare(tx, request.roundId, old.cheque.areaGroup);
  if (!spare) return fail('NO_SPARES');
  const codes = await openCodes(spare, fileKey);
  if (!codes.ok) return codes;
  const { signinHash, ...printed } = codes.value;
  await giveSpare(tx, spare.id, { householdId: old.household.id, signinHash });
  // If one with this number came back: another is out now.
  await deleteReturned(tx, request.roundId, old.household.id, number);
  const of = old.household.cheques;
  const letter = letterFor(old.household, printed, request.roundId, of > 1 ? { number, of } : undefined);
  return ok({ onlineKey, spareId: spare.id, letter });
}

/** A spare's codes, and what its household will sign in with. */
async function openCodes(
  spare: Spare,
  fileKey: Uint8Array,
): Promise<Result<{ code: string; stripCode: string; signinHash: Buffer }, 'WRONG_KEY_FILE'>> {
  if (!spare.sealedCode) throw new Error('a spare without its codes');
  const codes = openWithKeyFile(fileKey, spare.sealedCode, spare);
  const keys = openWithKeyFile(fileKey, spare.sealed, spare);
  if (!codes.ok || !keys.ok) return fail('WRONG_KEY_FILE');
  const [code = '', stripCode = ''] = JSON.parse(codes.value.toString()) as string[];
  const { signin, onlineKey } = await deriveOnline(code, spare.roundId);
  if (!onlineKey.equals(keys.value.subarray(0, 32))) throw new Error('a spare whose code opens another key');
  return ok({ code, stripCode, signinHash: createHash('sha256').update(signin).digest() });
}

/** The number on the letter that is replaced. */
async function numberOf(tx: Connection, { cheque, household }: Found): Promise<number> {
  const cheques = await listChequesOf(tx, [household.id]);
  const requests = await listRequestsAbout(
    tx,
    cheques.map(({ id }) => id),
  );
  return numberCheques(cheques, requests).get(cheque.id) ?? 1;
}
