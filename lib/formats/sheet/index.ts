import type { IdeaFileProblem } from '@/lib/domain/idea-import';
import { fail, type Result } from '@/lib/domain/result';
import { readCsv } from './readCsv';
import { readJson } from './readJson';
import { readXlsx } from './readXlsx';
import { problem, type Sheet } from './types';

export { columnKey, problem, type Sheet, type SheetRow } from './types';

/** A workbook (.xlsx), JSON or CSV, by what is in it and not by its name. Errors: what is wrong, by line. */
export async function readSheetFile(bytes: Uint8Array): Promise<Result<Sheet, readonly IdeaFileProblem[]>> {
  // A workbook is a ZIP archive, which begins with the letters PK (PKWARE APPNOTE 4.3.7).
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readXlsx(bytes);
  const text = textOf(bytes);
  if (text === null) return fail([problem('NOT_UTF8', 0)]);
  return /^\s*[[{]/.test(text) ? readJson(text) : readCsv(text);
}

/** `null` = not UTF-8: a wrong guess would put damaged words on the map. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
