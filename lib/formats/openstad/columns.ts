import type { IdeaSkipReason } from '@/lib/domain/idea-import';
import { columnKey, type Sheet, type SheetRow } from '../sheet';

type Names =
  | 'marks'
  | 'id'
  | 'title'
  | 'summary'
  | 'contact'
  | 'theme'
  | 'cost'
  | 'organiser'
  | 'lat'
  | 'lon'
  | 'used';

/**
 * How OpenStad names its columns: in the workbook of the administration (Dutch headings; in older versions the names of the
 * API), and in the answers of its REST API. Sources in docs/decisions/083-exchange-and-api.md. By `columnKey`.
 */
export const OPENSTAD: Readonly<Record<Names, readonly string[]>> = {
  /** A file with one of these comes from there. */
  marks: ['inzending id', 'project id', 'projectid', 'stem id', 'resourceid'],
  id: ['inzending id'],
  title: ['title'],
  // The description is up to 5,000 characters; it only counts where there is no summary.
  summary: ['summary', 'beschrijving', 'description'],
  contact: ['extradata.contact'],
  theme: ['theme', 'tags.theme', 'tags.thema', 'extradata.theme', 'extradata.thema'],
  cost: ['budget'],
  organiser: ['extradata.organisator'],
  lat: ['locatie (lat)', 'location.lat'],
  lon: ['locatie (lng)', 'location.lng'],
  /** Read, and not part of an idea. */
  used: [
    'aantal likes',
    'aantal dislikes',
    'yes',
    'no',
    'verwijderd op',
    'deletedat',
    'waarschijnlijk spam',
    'isspam',
    'publishdate',
  ],
};

/** Columns about the person who sent the entry in, or by which that person could be found. */
export function isPersonal(key: string): boolean {
  return /^(?:gebruiker |user\b|user\.|userid|ip\b|ip adres|gebruikers id)/.test(key);
}

/** Why an entry is no idea: it was removed, held for spam, or never published. */
export function skipReason({ cell }: SheetRow, sheet: Sheet): IdeaSkipReason | null {
  if (cell('verwijderd op') || cell('deletedat')) return 'DELETED';
  if (['ja', 'true', '1'].includes((cell('waarschijnlijk spam') || cell('isspam')).toLowerCase()))
    return 'SPAM';
  const dated = sheet.columns.some((name) => columnKey(name) === 'publishdate');
  return dated && cell('publishdate') === '' ? 'NOT_PUBLISHED' : null;
}
