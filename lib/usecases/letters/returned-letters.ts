import type { Connection } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import {
  deleteReturned,
  findHousehold,
  findHouseholdsAt,
  insertReturned,
  listReturned,
  listReturnedAddresses,
} from '@/db/queries/letters';
import { countCheques } from '@/db/queries/register';
import { asRoll, withRole } from '@/db/queries/roles';
import { findRoundRow } from '@/db/queries/rounds';
import { dayOf } from '@/lib/domain/amsterdam';
import type { AuditAct } from '@/lib/domain/audit';
import type {
  FindReturnableError,
  RegisterReturnError,
  ReturnableHousehold,
  ReturnedLetter,
  ReturnsError,
} from '@/lib/domain/letters';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { readAddressParts } from '@/lib/formats/bag/canonicalAddress';
import { database } from '../system/database';
import { addressLine } from './letter';

export type ReturnsResult<T = null> = Result<T, RegisterReturnError>;
export type FoundReturnable = Result<readonly ReturnableHousehold[], FindReturnableError>;

/** The list shows at most this many; the count is of all. */
const MOST_LISTED = 500;

/**
 * The households at a postcode and house number, whatever letter or addition stands behind it, with their letters. Errors:
 * FORBIDDEN, UNKNOWN_ROUND, BAD_POSTCODE, BAD_NUMBER, UNKNOWN_ADDRESS (none, or no letters were made).
 */
export async function findReturnable(
  actor: Actor,
  roundId: string,
  query: { readonly postcode: string; readonly number: string },
): Promise<Result<readonly ReturnableHousehold[], FindReturnableError>> {
  const db = database();
  const allowed = await mayRegister(db, actor, roundId);
  if (!allowed.ok) return allowed;
  const parts = readAddressParts(query.postcode, query.number, '', '');
  if (!parts.ok) return fail(parts.error.includes('BAD_POSTCODE') ? 'BAD_POSTCODE' : 'BAD_NUMBER');
  const { postcode, number } = parts.value;
  const found = await asRoll(db, async (tx) => {
    if ((await countCheques(tx, roundId)) === 0) return [];
    const households = await findHouseholdsAt(tx, roundId, postcode, number);
    const returned =
      households.length > 0
        ? await listReturned(
            tx,
            households.map(({ id }) => id),
          )
        : [];
    return households.map((household) => returnable(household, returned));
  });
  return found.length > 0 ? ok(found) : fail('UNKNOWN_ADDRESS');
}

function returnable(
  household: Awaited<ReturnType<typeof findHouseholdsAt>>[number],
  returned: Awaited<ReturnType<typeof listReturned>>,
): ReturnableHousehold {
  const { id, postcode, city, cheques } = household;
  const own = returned.filter(({ householdId }) => householdId === id);
  const letters = Array.from({ length: cheques }, (_, i) => ({
    number: i + 1,
    returnedOn: own.find(({ letter }) => letter === i + 1)?.returnedOn ?? null,
  }));
  return { id, address: addressLine(household), postcode, city, letters };
}

/** One letter of one household, by what is printed on it. */
export interface LetterOfHousehold {
  readonly householdId: string;
  readonly letter: number;
}

/**
 * A letter came back. Its cheque stays valid: the household may still come for it. Kept is the day, beside the household and
 * the letter's number; the log book says that it was done, and not for whom. Errors: FORBIDDEN, UNKNOWN_ROUND,
 * UNKNOWN_LETTER, ALREADY_REGISTERED.
 */
export function registerReturned(
  actor: Actor,
  roundId: string,
  { householdId, letter }: LetterOfHousehold,
  now: Date,
): Promise<Result<null, RegisterReturnError>> {
  return change(actor, roundId, now, 'register_undeliverable', async (tx) => {
    const household = isUuid(householdId) ? await findHousehold(tx, roundId, householdId) : null;
    const made = await countCheques(tx, roundId);
    const known =
      household && made > 0 && Number.isInteger(letter) && letter >= 1 && letter <= household.cheques;
    if (!known) return 'UNKNOWN_LETTER';
    const row = { roundId, householdId, letter, returnedOn: dayOf(now) };
    return (await insertReturned(tx, row)) ? null : 'ALREADY_REGISTERED';
  });
}

/** It was a mistake, or the household came for it. Errors: FORBIDDEN, UNKNOWN_ROUND, NOT_REGISTERED. */
export function undoReturned(
  actor: Actor,
  roundId: string,
  { householdId, letter }: LetterOfHousehold,
  now: Date,
): Promise<Result<null, RegisterReturnError>> {
  return change(actor, roundId, now, 'undo_undeliverable', async (tx) => {
    const gone =
      isUuid(householdId) &&
      Number.isInteger(letter) &&
      (await deleteReturned(tx, roundId, householdId, letter));
    return gone ? null : 'NOT_REGISTERED';
  });
}

/** The letters that came back, in order of address. Errors: FORBIDDEN, UNKNOWN_ROUND. */
export async function listReturnedLetters(
  actor: Actor,
  roundId: string,
): Promise<Result<readonly ReturnedLetter[], ReturnsError>> {
  const db = database();
  const allowed = await mayRegister(db, actor, roundId);
  if (!allowed.ok) return allowed;
  const rows = await asRoll(db, (tx) => listReturnedAddresses(tx, roundId, MOST_LISTED));
  return ok(
    rows.map(({ household, letter, returnedOn }) => ({
      householdId: household.id,
      address: addressLine(household),
      postcode: household.postcode,
      number: letter,
      of: household.cheques,
      returnedOn,
    })),
  );
}

async function change(
  actor: Actor,
  roundId: string,
  now: Date,
  act: AuditAct,
  work: (tx: Connection) => Promise<RegisterReturnError | null>,
): Promise<Result<null, RegisterReturnError>> {
  return database().transaction(async (tx): Promise<Result<null, RegisterReturnError>> => {
    const allowed = await mayRegister(tx, actor, roundId);
    if (!allowed.ok) return allowed;
    const refused = await withRole(tx, 'roll', () => work(tx));
    if (refused) return fail(refused);
    await recordAudit(tx, { at: now, actor: actorName(actor), act, subject: roundId, details: {} });
    return ok(null);
  });
}

async function mayRegister(
  db: Connection,
  actor: Actor,
  roundId: string,
): Promise<Result<null, ReturnsError>> {
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const round = await findRoundRow(db, roundId);
  if (round?.kind !== 'cheque') return fail('UNKNOWN_ROUND');
  return may(actor, 'register_undeliverable', round.districtSlug) ? ok(null) : fail('FORBIDDEN');
}

/** Anything else would be an error of the database instead of an answer. */
function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
