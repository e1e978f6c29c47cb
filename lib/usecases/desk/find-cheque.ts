import type { Connection } from '@/db/client';
import { type ChequeRequestRow, listChequesOf, listRequestsAbout } from '@/db/queries/desk';
import { findHouseholdsAt, listReturned } from '@/db/queries/letters';
import { asRoll } from '@/db/queries/roles';
import {
  type AddressQuery,
  type ChequeState,
  type DeskCheque,
  type DeskHousehold,
  type FindChequeError,
  kindOfReason,
} from '@/lib/domain/desk';
import type { Actor } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import {
  type AddressPartError,
  type AddressParts,
  readAddressParts,
} from '@/lib/formats/bag/canonicalAddress';
import { addressLine } from '../letters/letter';
import { database } from '../system/database';
import { numberCheques } from './cheque-numbers';
import { roundForStaff } from './guard';
import { withoutValues } from './without-values';

const FIELDS = {
  BAD_POSTCODE: { code: 'BAD_POSTCODE', field: 'postcode' },
  BAD_NUMBER: { code: 'BAD_NUMBER', field: 'number' },
  BAD_LETTER: { code: 'BAD_LETTER', field: 'letter' },
  BAD_ADDITION: { code: 'BAD_ADDITION', field: 'addition' },
} as const satisfies Record<AddressPartError, FindChequeError>;

/**
 * The households at an address with their cheques. Without letter and addition all at that number are answered, since
 * people write additions in many ways; otherwise the one address. Whether a cheque was used to vote is not in the answer,
 * nor in any table that is read for it. Right: replace_letter. Errors, each with its field: FORBIDDEN, UNKNOWN_ROUND,
 * BAD_POSTCODE, BAD_NUMBER, BAD_LETTER, BAD_ADDITION, UNKNOWN_ADDRESS.
 */
export async function findCheque(
  actor: Actor,
  roundId: string,
  query: AddressQuery,
): Promise<Result<readonly DeskHousehold[], FindChequeError>> {
  const allowed = await roundForStaff(database(), actor, roundId, 'replace_letter');
  if (!allowed.ok) return fail({ code: allowed.error, field: null });
  const { postcode, number, letter = '', addition = '' } = query;
  const parts = readAddressParts(postcode, number, letter, addition);
  if (!parts.ok) return fail(FIELDS[parts.error[0] ?? 'BAD_NUMBER']);
  return withoutValues(() => asRoll(database(), (tx) => lookUp(tx, roundId, parts.value)));
}

async function lookUp(
  tx: Connection,
  roundId: string,
  { postcode, number, letter, addition }: AddressParts,
): Promise<Result<readonly DeskHousehold[], FindChequeError>> {
  const all = letter === '' && addition === '';
  const found = (await findHouseholdsAt(tx, roundId, postcode, number)).filter(
    (one) => all || (one.houseLetter === letter && one.addition === addition),
  );
  if (found.length === 0) return fail({ code: 'UNKNOWN_ADDRESS', field: null });
  const ids = found.map(({ id }) => id);
  const cheques = await listChequesOf(tx, ids);
  const requests = await listRequestsAbout(
    tx,
    cheques.map(({ id }) => id),
  );
  const returned = await listReturned(tx, ids);
  return ok(
    found.map((household) => ({
      address: addressLine(household),
      postcode: household.postcode,
      city: household.city,
      cheques: deskCheques(
        cheques.filter((one) => one.householdId === household.id),
        requests,
        returned.filter((one) => one.householdId === household.id).map((one) => one.letter),
      ),
    })),
  );
}

/** By number; of one number the void ones first. */
function deskCheques(
  cheques: readonly { readonly id: string }[],
  requests: readonly ChequeRequestRow[],
  returned: readonly number[],
): DeskCheque[] {
  const numbers = numberCheques(cheques, requests);
  return cheques
    .map(({ id }): DeskCheque => {
      const number = numbers.get(id) ?? 1;
      const request = requests.find(({ chequeId }) => chequeId === id);
      const state = stateOf(request, returned.includes(number));
      const requested = request?.state === 'waiting' ? kindOfReason(request.reason) : null;
      return { id, number, state, requested };
    })
    .toSorted((a, b) => a.number - b.number || Number(isVoid(b)) - Number(isVoid(a)));
}

function stateOf(request: ChequeRequestRow | undefined, returned: boolean): ChequeState {
  if (request?.state === 'confirmed') return request.spareId ? 'replaced' : 'void';
  return returned ? 'undeliverable' : 'made';
}

function isVoid({ state }: DeskCheque): boolean {
  return state === 'void' || state === 'replaced';
}
