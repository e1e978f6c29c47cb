import { OdsDocument } from 'odf-kit/ods';
import writeXlsxFile from 'write-excel-file/node';
import type { Sheet } from './sheets';

/** Characters beyond which a column is not made wider. */
const WIDEST = 48;

/** The sheets as an Office Open XML workbook. Text is text, whatever it begins with, and numbers are numbers. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const workbook = writeXlsxFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      stickyRowsCount: 1,
      columns: widths(sheet).map((width) => ({ width })),
      data: [
        sheet.heads.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
        ...sheet.rows.map((row) =>
          row.map((value) => (typeof value === 'number' ? { value, type: Number } : { value, type: String })),
        ),
      ],
    })),
  );
  return new Uint8Array(await workbook.toBuffer());
}

/** The same sheets as an OpenDocument spreadsheet. `madeAt`: stands in the file as the day on which it was made. */
export async function writeOds(sheets: readonly Sheet[], title: string, madeAt: Date): Promise<Uint8Array> {
  const document = new OdsDocument();
  document.setMetadata({ title, creationDate: madeAt });
  for (const sheet of sheets) {
    const made = document.addSheet(sheet.name);
    made.addRow([...sheet.heads], { bold: true });
    for (const row of sheet.rows)
      made.addRow(row.map((value) => ({ value, type: typeof value === 'number' ? 'float' : 'string' })));
    for (const [i, width] of widths(sheet).entries()) made.setColumnWidth(i, `${(width / 5).toFixed(1)}cm`);
    made.freezeRows(1);
  }
  return document.save();
}

/** Wide enough for what stands in a column, in characters. */
function widths({ heads, rows }: Sheet): readonly number[] {
  return heads.map((head, i) => {
    const longest = rows.reduce((most, row) => Math.max(most, String(row[i] ?? '').length), head.length);
    return Math.min(longest + 2, WIDEST);
  });
}
