import type { ForeignVotes } from '@/lib/domain/idea-import';
import { columnKey, type Sheet, type SheetRow } from '../sheet';

/** Whether this is OpenStad's export of votes, one row per vote, and not of entries. */
export function isVotes(sheet: Sheet): boolean {
  const has = (key: string) => sheet.columns.some((name) => columnKey(name) === key);
  return has('stem id') || (has('resourceid') && has('opinion'));
}

/**
 * Votes per entry, added up from the export of votes, or as the export of entries counts them. Of who voted, with which
 * address and from which computer, nothing is read.
 */
export function readVotes(sheet: Sheet): ForeignVotes[] {
  return isVotes(sheet) ? addUp(sheet.rows) : counted(sheet.rows);
}

function addUp(rows: readonly SheetRow[]): ForeignVotes[] {
  const found = new Map<string, ForeignVotes>();
  for (const { cell } of rows) {
    const id = cell('inzending id') || cell('resourceid');
    const opinion = (cell('stem') || cell('opinion')).toLowerCase();
    if (id === '' || (opinion !== 'yes' && opinion !== 'no')) continue;
    const before = found.get(id) ?? {
      id,
      title: cell('inzending titel') || cell('resource.title'),
      yes: 0,
      no: 0,
    };
    found.set(id, { ...before, [opinion]: before[opinion] + 1 });
  }
  return [...found.values()];
}

function counted(rows: readonly SheetRow[]): ForeignVotes[] {
  return rows.flatMap(({ cell }) => {
    const number = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : 0);
    const yes = number(cell('aantal likes') || cell('yes'));
    const no = number(cell('aantal dislikes') || cell('no'));
    const id = cell('inzending id') || cell('id');
    return yes + no > 0 ? [{ id, title: cell('titel') || cell('title'), yes, no }] : [];
  });
}
