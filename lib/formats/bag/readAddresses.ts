import { type AddressProblem, SKIP_REASONS, type SkippedRow } from '@/lib/domain/address-file';
import { fail, ok, type Result } from '@/lib/domain/result';
import { canonicalAddress, readAddressParts } from './canonicalAddress';
import { skipReason } from './filters';
import { Locator } from './locate';
import { type AddressTable, addressProblem, readTable, type TableRow } from './table';
import type { AddressOptions, AddressReport, AddressRow, AreaToFind } from './types';

export type { AddressOptions, AddressReport, AddressRow } from './types';

const MAX_CHEQUES = 1000;

/**
 * Reads the addresses of a round from CSV in the BAG layout (`;`, columns by name, short or full variant) and finds
 * the neighbourhood of each. Rows that are no household of this round are left out and listed with line and reason;
 * a row that cannot be read is a problem, and one problem refuses the whole file (all are reported, by line).
 * An address that comes twice is a problem unless a column `cheques` or `chequesPerAddress` says how many it gets.
 */
export function readAddresses(
  csvText: string,
  neighbourhoods: readonly AreaToFind[],
  options: AddressOptions = {},
): Result<AddressReport, readonly AddressProblem[]> {
  const table = readTable(csvText);
  if (!table.ok) return table;
  const reader = new AddressReader(table.value, new Locator(neighbourhoods), options);
  for (const row of table.value.rows) reader.read(row);
  return reader.finish();
}

class AddressReader {
  private readonly problems: AddressProblem[] = [];
  private readonly households: AddressRow[] = [];
  private readonly skipped: SkippedRow[] = [];
  private readonly seen = new Map<string, AddressRow>();

  constructor(
    private readonly table: AddressTable,
    private readonly locator: Locator,
    private readonly options: AddressOptions,
  ) {}

  read(row: TableRow): void {
    const reason = skipReason(row, this.table);
    if (!reason.ok) this.report(reason.error, row, 'nevenadres');
    else if (reason.value) this.skipped.push({ line: row.line, why: reason.value });
    else {
      const home = this.readHome(row);
      if (home) this.add(home);
    }
  }

  /**
   * `null` = left out or reported. The area is decided first: an address elsewhere in the municipality need not be
   * perfect.
   */
  private readHome(row: TableRow): AddressRow | null {
    const located = this.locator.locate(row);
    if (!located.ok) return this.report(located.error.code, row, located.error.column);
    const { found, position } = located.value;
    if (!found) {
      this.skipped.push({ line: row.line, why: 'OUTSIDE_AREA' });
      return null;
    }
    const parts = readAddressParts(
      row.cell('postcode'),
      row.cell('huisnummer'),
      row.cell('huisletter'),
      row.cell('huisnummertoevoeging'),
    );
    if (!parts.ok) {
      for (const code of parts.error) this.report(code, row, COLUMN_OF[code]);
      return null;
    }
    const canonical = canonicalAddress(parts.value);
    const cheques = this.chequesOf(row, canonical);
    if (cheques === null) return this.report('BAD_CHEQUES', row, 'cheques');
    return {
      ...parts.value,
      ...found,
      line: row.line,
      canonical,
      street: row.cell('openbareruimte'),
      city: row.cell('woonplaats'),
      lat6: position?.lat6 ?? null,
      lon6: position?.lon6 ?? null,
      cheques,
    };
  }

  private add(household: AddressRow): void {
    const { canonical, line, cheques } = household;
    const first = this.seen.get(canonical);
    if (!first) {
      this.seen.set(canonical, household);
      this.households.push(household);
      return;
    }
    const told = this.table.has('cheques') || this.options.chequesPerAddress?.has(canonical);
    if (told && first.cheques === cheques) this.skipped.push({ line, why: 'SAME_ADDRESS' });
    else this.problems.push(addressProblem('DUPLICATE_ADDRESS', line, null, canonical, first.line));
  }

  /** The map goes before the column; an empty cell is one cheque; `null` = not a number of cheques. */
  private chequesOf(row: TableRow, canonical: string): number | null {
    const given = this.options.chequesPerAddress?.get(canonical);
    const text = row.cell('cheques');
    if (given === undefined && text === '') return 1;
    if (given === undefined && !/^\d{1,4}$/.test(text)) return null;
    const cheques = given ?? Number(text);
    return Number.isInteger(cheques) && cheques >= 1 && cheques <= MAX_CHEQUES ? cheques : null;
  }

  finish(): Result<AddressReport, readonly AddressProblem[]> {
    for (const key of this.options.chequesPerAddress?.keys() ?? []) {
      if (!this.seen.has(key)) this.problems.push(addressProblem('UNUSED_CHEQUES', 0, null, key));
    }
    if (this.problems.length > 0) return fail(this.problems);
    if (this.households.length === 0) return fail([addressProblem('NO_HOUSEHOLDS', 1)]);
    const { households, skipped } = this;
    const byCode = households.filter(({ neighbourhoodBy }) => neighbourhoodBy === 'code').length;
    const perReason = SKIP_REASONS.map((why) => [why, skipped.filter((row) => row.why === why).length]);
    return ok({
      households,
      skipped,
      counts: {
        ...(Object.fromEntries(perReason) as AddressReport['counts']),
        rows: this.table.rows.length,
        households: households.length,
        cheques: households.reduce((sum, { cheques }) => sum + cheques, 0),
        foundByCode: byCode,
        foundByPoint: households.length - byCode,
      },
      usageKnown: this.table.has('verblijfsobjectgebruiksdoel'),
    });
  }

  private report(code: AddressProblem['code'], row: TableRow, column: string): null {
    this.problems.push(addressProblem(code, row.line, column, row.cell(column)));
    return null;
  }
}

const COLUMN_OF = {
  BAD_POSTCODE: 'postcode',
  BAD_NUMBER: 'huisnummer',
  BAD_LETTER: 'huisletter',
  BAD_ADDITION: 'huisnummertoevoeging',
} as const;
