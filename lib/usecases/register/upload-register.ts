import { listRoundNeighbourhoods } from '@/db/queries/areas';
import { countHouseholds, countLetters } from '@/db/queries/register';
import { asRoll } from '@/db/queries/roles';
import { findRoundRow } from '@/db/queries/rounds';
import {
  type AddressUpload,
  type AddressUploadError,
  lineRanges,
  SKIP_REASONS,
} from '@/lib/domain/address-file';
import { type Actor, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isFrozen } from '@/lib/domain/round';
import { textOfUtf8 } from '@/lib/domain/utf8';
import { database } from '../system/database';
import { importRegister } from './import-register';

/** Larger than the addresses of any district: a million rows are some 100 MB, ten thousand are one. */
export const MAX_ADDRESS_FILE = 32 * 1024 * 1024;

/** What the screen for addresses needs. */
export interface RegisterStatus {
  readonly title: string;
  readonly sample: boolean;
  readonly households: number;
  readonly letters: number;
  readonly neighbourhoods: number;
  /** Voting has opened: the households are fixed. */
  readonly fixed: boolean;
}

/** How far the addresses of a round are. Errors: UNKNOWN_ROUND, FORBIDDEN. */
export async function getRegisterStatus(
  actor: Actor,
  roundId: string,
): Promise<Result<RegisterStatus, 'FORBIDDEN' | 'UNKNOWN_ROUND'>> {
  // Whoever may not work here learns nothing about which rounds exist.
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const db = database();
  const row = await findRoundRow(db, roundId);
  if (row?.kind !== 'cheque') return fail('UNKNOWN_ROUND');
  if (!may(actor, 'manage_register', row.districtSlug)) return fail('FORBIDDEN');
  const counts = await asRoll(db, async (tx) => ({
    households: await countHouseholds(tx, roundId),
    letters: await countLetters(tx, roundId),
  }));
  const neighbourhoods = (await listRoundNeighbourhoods(db, roundId)).size;
  return ok({ title: row.title, sample: row.sample, fixed: isFrozen(row.phase), neighbourhoods, ...counts });
}

/**
 * {@link importRegister} for a file from a browser: its bytes as they came, and the report as the screen shows it. Errors
 * as there, and NOT_UTF8, TOO_LARGE (over {@link MAX_ADDRESS_FILE}).
 */
export async function uploadRegister(
  actor: Actor,
  given: { readonly roundId: string; readonly file: Uint8Array; readonly replaceLetters: boolean },
  now: Date,
): Promise<Result<AddressUpload, AddressUploadError>> {
  const { roundId, file, replaceLetters } = given;
  if (file.length > MAX_ADDRESS_FILE) return fail({ code: 'TOO_LARGE' });
  const csv = textOfUtf8(file);
  if (csv === null) return fail({ code: 'NOT_UTF8' });
  const done = await importRegister(actor, { roundId, csv, replaceLetters }, now);
  if (!done.ok) return done;
  const { counts, skipped, usageKnown, neighbourhoods, groups, lostOrganisers } = done.value;
  return ok({
    households: counts.households,
    cheques: counts.cheques,
    neighbourhoods,
    lostOrganisers,
    groups: groups.map(({ members, cheques }) => ({ members: members.length, cheques })),
    skipped: SKIP_REASONS.flatMap((why) => {
      const lines = skipped.filter((row) => row.why === why).map((row) => row.line);
      return lines.length > 0 ? [{ why, count: lines.length, lines: lineRanges(lines) }] : [];
    }),
    usageKnown,
  });
}
