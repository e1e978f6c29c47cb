import { unzipSync } from 'fflate';
import { InvalidInputError, InvalidSpreadsheetError, readSheet } from 'read-excel-file/universal';
import type { IdeaFileProblem } from '@/lib/domain/idea-import';
import { fail, ok, type Result } from '@/lib/domain/result';
import { fromRecords } from './fromRecords';
import { problem, type Sheet } from './types';

/** A small file can unpack to gigabytes; a workbook of ideas stays far below this. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/** The first sheet of a workbook. */
export async function readXlsx(bytes: Uint8Array): Promise<Result<Sheet, readonly IdeaFileProblem[]>> {
  const opened = await open(bytes);
  if (!opened.ok) return opened;
  const records = opened.value.map((row, i) => ({ line: i + 1, cells: row.map(textOf) }));
  // Rows end where their last filled cell is.
  return fromRecords(records, { sameLength: false });
}

async function open(bytes: Uint8Array) {
  try {
    if (unpackedSize(bytes) > MOST_UNPACKED) return fail([problem('NOT_XLSX', 0)]);
    return ok(await readSheet(new Uint8Array(bytes).buffer, { trim: false }));
  } catch (error) {
    if (error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError || isZipError(error))
      return fail([problem('NOT_XLSX', 0)]);
    throw error;
  }
}

/** Adds up what the archive says of its files, without unpacking any. */
function unpackedSize(bytes: Uint8Array): number {
  let size = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      return false;
    },
  });
  return size;
}

function isZipError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'number';
}

/** With a decimal comma: `1.234` as text would be a thousand. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (cell instanceof Date) return cell.toISOString();
  return String(cell);
}
