import { randomUUID } from 'node:crypto';
import type { Connection } from '@/db/client';
import { listRoundOutlines } from '@/db/queries/areas';
import { recordAudit } from '@/db/queries/audit';
import { listOrganisersByAddress, restoreOrganisers } from '@/db/queries/idea-organisers';
import * as register from '@/db/queries/register';
import { withRole } from '@/db/queries/roles';
import { findRoundRow } from '@/db/queries/rounds';
import { saveStreets } from '@/db/queries/streets';
import type { AddressProblem } from '@/lib/domain/address-file';
import { type AreaGroup, makeAreaGroups } from '@/lib/domain/area-groups';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isFrozen } from '@/lib/domain/round';
import { middlesOf } from '@/lib/domain/street-search';
import { type AddressReport, readAddresses } from '@/lib/formats/bag/readAddresses';
import { database } from '../system/database';

export interface RegisterInput {
  readonly roundId: string;
  /** Addresses in the BAG layout. */
  readonly csv: string;
  /** Canonical address → how many cheques it gets; for several households behind one front door. */
  readonly chequesPerAddress?: ReadonlyMap<string, number>;
  /** Letters were made already: their codes may die. */
  readonly replaceLetters?: boolean;
}

export interface NeighbourhoodCount {
  readonly code: string;
  readonly name: string;
  readonly households: number;
  readonly cheques: number;
}

export interface RegisterReport extends Pick<AddressReport, 'counts' | 'skipped' | 'usageKnown'> {
  /** Every neighbourhood of the round; 0 where the file has none. */
  readonly neighbourhoods: readonly NeighbourhoodCount[];
  /** The area groups that the letter run will make. */
  readonly groups: readonly AreaGroup[];
  /** What was there before and is gone. */
  readonly replaced: { readonly households: number; readonly cheques: number };
  /** Organisers of ideas whose address is not in the file; the others stay what they are. */
  readonly lostOrganisers: number;
}

export type RegisterError =
  | { readonly code: 'FORBIDDEN' | 'UNKNOWN_ROUND' | 'NOT_A_CHEQUE_ROUND' | 'VOTING_HAS_OPENED' }
  /** The round has no neighbourhoods, so nobody can be in it. */
  | { readonly code: 'NO_NEIGHBOURHOODS' }
  /** Letters of this round exist and `replaceLetters` was not given. */
  | { readonly code: 'LETTERS_MADE'; readonly cheques: number }
  /** The file was refused whole: every problem, by line. */
  | { readonly code: 'BAD_FILE'; readonly problems: readonly AddressProblem[] };

/**
 * Fills the household register of a round from a file of addresses, replacing what was there. All or nothing; only
 * before voting opens. A letter run that was made dies with the old register. Errors: see {@link RegisterError}.
 */
export function importRegister(
  actor: Actor,
  input: RegisterInput,
  now: Date,
): Promise<Result<RegisterReport, RegisterError>> {
  return database().transaction((tx) => apply(tx, actor, input, now));
}

async function apply(
  tx: Connection,
  actor: Actor,
  input: RegisterInput,
  now: Date,
): Promise<Result<RegisterReport, RegisterError>> {
  const { roundId } = input;
  const round = await findRoundRow(tx, roundId, true);
  if (!round) return fail({ code: 'UNKNOWN_ROUND' });
  if (!may(actor, 'manage_register', round.districtSlug)) return fail({ code: 'FORBIDDEN' });
  if (round.kind !== 'cheque') return fail({ code: 'NOT_A_CHEQUE_ROUND' });
  if (isFrozen(round.phase)) return fail({ code: 'VOTING_HAS_OPENED' });
  const outlines = await listRoundOutlines(tx, roundId);
  if (outlines.length === 0) return fail({ code: 'NO_NEIGHBOURHOODS' });
  const cheques = await withRole(tx, 'roll', () => register.countCheques(tx, roundId));
  if (cheques > 0 && !input.replaceLetters) return fail({ code: 'LETTERS_MADE', cheques });
  const { chequesPerAddress } = input;
  const read = readAddresses(input.csv, outlines, chequesPerAddress ? { chequesPerAddress } : {});
  if (!read.ok) return fail({ code: 'BAD_FILE', problems: read.error });

  const { households, lostOrganisers } = await replaceHouseholds(tx, roundId, read.value);
  const replaced = { households, cheques };
  if (round.districtSlug) await saveStreets(tx, round.districtSlug, middlesOf(read.value.households));
  const details = {
    households: read.value.counts.households,
    cheques: read.value.counts.cheques,
    leftOut: read.value.skipped.length,
    replacedHouseholds: replaced.households,
    replacedCheques: replaced.cheques,
  };
  await recordAudit(tx, {
    at: now,
    actor: actorName(actor),
    act: 'import_register',
    subject: roundId,
    details,
  });
  return ok({ ...summarise(read.value, outlines), replaced, lostOrganisers });
}

/** Answers how many households there were before. Who organises an idea does so by address, which outlives a household's row. */
async function replaceHouseholds(tx: Connection, roundId: string, read: AddressReport) {
  await register.deleteLetterRun(tx, roundId);
  return withRole(tx, 'roll', async () => {
    const before = await register.countHouseholds(tx, roundId);
    const organisers = await listOrganisersByAddress(tx, roundId);
    await register.deleteHouseholds(tx, roundId);
    await register.insertHouseholds(
      tx,
      read.households.map((one) => ({
        id: randomUUID(),
        roundId,
        street: one.street,
        houseNumber: one.number,
        houseLetter: one.letter,
        addition: one.addition,
        postcode: one.postcode,
        city: one.city,
        canonical: one.canonical,
        neighbourhoodCode: one.neighbourhoodCode,
        cheques: one.cheques,
      })),
    );
    return { households: before, lostOrganisers: await restoreOrganisers(tx, roundId, organisers) };
  });
}

function summarise(
  read: AddressReport,
  outlines: readonly { readonly code: string; readonly name: string }[],
) {
  const { counts, skipped, usageKnown, households } = read;
  const neighbourhoods = outlines.map(({ code, name }): NeighbourhoodCount => {
    const own = households.filter((one) => one.neighbourhoodCode === code);
    return { code, name, households: own.length, cheques: own.reduce((sum, one) => sum + one.cheques, 0) };
  });
  const members = neighbourhoods.map(({ code, cheques }) => ({ neighbourhoodCode: code, cheques }));
  return { counts, skipped, usageKnown, neighbourhoods, groups: makeAreaGroups(members) };
}
