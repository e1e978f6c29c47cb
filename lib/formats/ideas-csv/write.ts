import { stringify } from 'csv-stringify/sync';
import { centsToDecimal } from '@/lib/domain/decimal';
import type { Idea } from '@/lib/domain/idea';
import type { Cents } from '@/lib/domain/money';
import { IDEA_FILE_COLUMNS, type IdeaFileColumn, STATUS_WORDS, THEME_WORDS } from './columns';

/** An idea with the id by which another round, or another system, knows it again. */
export interface IdeaFileEntry {
  readonly idea: Idea;
  readonly id: string;
}

/**
 * Ideas as a table that can be read in again. `spreadsheet`: as a spreadsheet in Dutch takes it, with a byte order mark, `;`
 * between cells, a decimal comma and words. `data`: without a mark, `,` between cells (RFC 4180), a decimal point and our
 * codes. Text that a spreadsheet would take for a formula gets an apostrophe in front, in both.
 */
export function writeIdeasCsv(entries: readonly IdeaFileEntry[], flavour: 'spreadsheet' | 'data'): string {
  const own = flavour === 'spreadsheet';
  const lines = entries.map((entry) => {
    const line = lineOf(entry, own);
    return IDEA_FILE_COLUMNS.map((column) => line[column]);
  });
  return stringify(lines, {
    bom: own,
    delimiter: own ? ';' : ',',
    header: true,
    columns: [...IDEA_FILE_COLUMNS],
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

function lineOf({ idea, id }: IdeaFileEntry, own: boolean): Record<IdeaFileColumn, string> {
  const decimal = (text: string) => (own ? text.replace('.', ',') : text);
  const money = (cents: Cents) => decimal(centsToDecimal(cents));
  const { position } = idea;
  return {
    id,
    titel: idea.title,
    samenvatting: idea.summary,
    contact: idea.contact,
    thema: own ? THEME_WORDS[idea.theme] : idea.theme,
    kosten: money(idea.costCents),
    cofinanciering: money(idea.cofundingCents),
    organisator: idea.organiser,
    beheerder: idea.maintainer ?? '',
    lat: position ? decimal((position.lat6 / 1e6).toFixed(6)) : '',
    lon: position ? decimal((position.lon6 / 1e6).toFixed(6)) : '',
    buurtcode: idea.neighbourhoodCode ?? '',
    nummer: String(idea.number),
    stand: own ? STATUS_WORDS[idea.status] : idea.status,
    reden: idea.statusReason ?? '',
    meegenomen: money(idea.carriedCents),
    buurt: idea.neighbourhoodName ?? '',
  };
}
