import { stringify } from 'csv-stringify/sync';
import { centsToDecimal } from '@/lib/domain/decimal';
import type { Cents } from '@/lib/domain/money';
import type { OutcomeReason } from '@/lib/domain/outcome/types';

/** One idea of an outcome as a row. */
export interface IdeaCsvRow {
  readonly number: string;
  readonly title: string;
  readonly costCents: Cents;
  /** What it needed from the round. */
  readonly targetCents: Cents;
  /** `null` under rules where households do not pay. */
  readonly pledgedCents: Cents | null;
  readonly paidCents: Cents | null;
  readonly backers: number;
  readonly funded: boolean;
  readonly reason: OutcomeReason;
}

export const IDEA_CSV_COLUMNS = [
  'number',
  'title',
  'cost',
  'target',
  'pledged',
  'paid',
  'backers',
  'funded',
  'reason',
] as const;
export type IdeaCsvColumn = (typeof IDEA_CSV_COLUMNS)[number];

/** The words of the file, in one language. */
export interface IdeaCsvWords {
  readonly columns: Readonly<Record<IdeaCsvColumn, string>>;
  readonly reasons: Readonly<Record<OutcomeReason, string>>;
  readonly yes: string;
  readonly no: string;
  /** Between units and hundredths: what a spreadsheet in that language takes for a number. */
  readonly decimal: ',' | '.';
}

/**
 * A table for a spreadsheet: UTF-8 with a byte order mark and `;` between cells, as spreadsheets in Dutch expect. Text
 * that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function ideasCsv(rows: readonly IdeaCsvRow[], words: IdeaCsvWords): string {
  const money = (cents: Cents | null) =>
    cents === null ? '' : centsToDecimal(cents).replace('.', words.decimal);
  const lines = rows.map(
    (row): Record<IdeaCsvColumn, string> => ({
      number: row.number,
      title: row.title,
      cost: money(row.costCents),
      target: money(row.targetCents),
      pledged: money(row.pledgedCents),
      paid: money(row.paidCents),
      backers: String(row.backers),
      funded: row.funded ? words.yes : words.no,
      reason: words.reasons[row.reason],
    }),
  );
  return stringify(
    lines.map((line) => IDEA_CSV_COLUMNS.map((column) => line[column])),
    {
      bom: true,
      delimiter: ';',
      header: true,
      columns: IDEA_CSV_COLUMNS.map((column) => words.columns[column]),
      escape_formulas: true,
      record_delimiter: 'windows',
    },
  );
}
