import type { SkipReason } from '@/lib/domain/address-file';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { AddressTable, TableRow } from './table';

const YES = new Set(['t', 'true', 'j', 'ja', '1', 'waar']);
const NO = new Set(['f', 'false', 'n', 'nee', '0', '', 'onwaar']);

/**
 * Statuses of the BAG in which nobody lives at the address. In use, in use but not surveyed, out of use for a while
 * and being rebuilt all remain.
 */
const NOT_IN_USE = /ingetrokken|niet gerealiseerd|gevormd|ten onrechte/i;

/**
 * Whether the row is the main address of a home: `null` = yes, else the reason to leave it out.
 * Berths and pitches (LIG, STA) have no use in the BAG and stay in: houseboats and caravans are homes.
 * Error: the text in `nevenadres` is neither yes nor no.
 */
export function skipReason(
  row: TableRow,
  table: AddressTable,
): Result<SkipReason | null, 'BAD_SECONDARY_FLAG'> {
  const secondary = row.cell('nevenadres').toLowerCase();
  if (YES.has(secondary)) return ok('SECONDARY');
  if (!NO.has(secondary)) return fail('BAD_SECONDARY_FLAG');
  if (NOT_IN_USE.test(row.cell('verblijfsobjectstatus'))) return ok('NOT_IN_USE');
  if (!table.has('verblijfsobjectgebruiksdoel')) return ok(null);
  const uses = row.cell('verblijfsobjectgebruiksdoel').toLowerCase();
  const isBerthOrPitch = /^(?:lig|sta)/i.test(row.cell('object_type'));
  return ok(uses.includes('woonfunctie') || (uses === '' && isBerthOrPitch) ? null : 'NOT_RESIDENTIAL');
}
