import { describe, expect, it } from 'vitest';
import { readIdeas } from '../ideas-csv/read';
import { readSheetFile } from '../sheet';
import { workbook } from '../sheet/testing/workbook';
import { plainText } from './plainText';
import { isVotes, readVotes } from './votes';

async function sheetOf(bytes: Uint8Array) {
  const sheet = await readSheetFile(bytes);
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.error));
  return sheet.value;
}

const HEADER = [
  'Inzending ID',
  'Project ID',
  'Titel',
  'Samenvatting',
  'Beschrijving',
  'Budget',
  'Locatie (lat)',
  'Locatie (lng)',
  'Verwijderd op',
  'Aantal likes',
  'Aantal dislikes',
  'Waarschijnlijk spam',
  'Statussen',
  'Gebruiker naam',
  'Gebruiker e-mailadres',
  'tags.theme',
];
const row = (id: number, title: string, changes: Record<string, string | number | null> = {}) =>
  HEADER.map((name) => {
    const own: Record<string, string | number | null> = {
      'Inzending ID': id,
      'Project ID': 2,
      Titel: title,
      Samenvatting: 'Kort &amp; <b>goed</b>',
      Beschrijving: '<p>Lang</p>',
      Budget: 1250,
      'Locatie (lat)': 52.06,
      'Locatie (lng)': 4.5,
      'Waarschijnlijk spam': 'Nee',
      'Gebruiker naam': 'J. Jansen',
      'Gebruiker e-mailadres': 'j@example.org',
      'tags.theme': 'Groen',
    };
    return { ...own, ...changes }[name] ?? null;
  });

describe('entries of OpenStad', () => {
  it('are read from its workbook: text without HTML, no word about people, and what was removed left out', async () => {
    const file = workbook([
      HEADER,
      row(11, 'Bank', { 'Aantal likes': 12, 'Aantal dislikes': 3 }),
      row(12, 'Weg', { 'Verwijderd op': '2025-01-02' }),
      row(13, 'Reclame', { 'Waarschijnlijk spam': 'Ja' }),
      row(14, 'Boom', { Samenvatting: null }),
    ]);
    const read = readIdeas(await sheetOf(file));
    expect(read).toMatchObject({
      ok: true,
      value: {
        source: 'openstad',
        skipped: [
          { line: 3, why: 'DELETED' },
          { line: 4, why: 'SPAM' },
        ],
        personal: ['Gebruiker naam', 'Gebruiker e-mailadres'],
        unread: ['Project ID', 'Statussen'],
        votes: [{ id: '11', title: 'Bank', yes: 12, no: 3 }],
        columns: { title: 'Titel', place: 'Locatie (lat), Locatie (lng)', cost: 'Budget' },
        rows: [
          { line: 2, id: '11', summary: 'Kort & goed', theme: 'green', cost: '1250', lat6: '52060000' },
          { line: 5, id: '14', summary: 'Lang' },
        ],
      },
    });
    expect(JSON.stringify(read)).not.toMatch(/Jansen|example\.org/);
  });

  it('are read from the answers of its API, and from workbooks of before the Dutch headings', async () => {
    const entry = {
      id: 5,
      projectId: 2,
      title: 'Bank',
      summary: 'Kort',
      description: 'Lang',
      budget: 900,
      location: { lat: 52.06, lng: 4.5 },
      publishDate: '2025-01-01T00:00:00Z',
      tags: [{ type: 'theme', name: 'Veilig' }],
      user: { name: 'J. Jansen' },
      yes: 4,
      no: 0,
    };
    const json = JSON.stringify([entry, { ...entry, id: 6, publishDate: null }]);
    const older = workbook([
      ['id', 'projectId', 'title', 'summary', 'budget', 'location.lat', 'location.lng', 'yes', 'no'],
      [5, 2, 'Bank', 'Kort', 900, 52.06, 4.5, 4, 0],
    ]);
    const want = { id: '5', title: 'Bank', summary: 'Kort', cost: '900', lat6: '52060000', lon6: '4500000' };
    const fromApi = readIdeas(await sheetOf(new TextEncoder().encode(json)));
    expect(fromApi).toMatchObject({
      ok: true,
      value: {
        source: 'openstad',
        rows: [{ ...want, theme: 'Veilig' }],
        skipped: [{ line: 2, why: 'NOT_PUBLISHED' }],
        personal: ['user.name'],
      },
    });
    expect(readIdeas(await sheetOf(older))).toMatchObject({
      ok: true,
      value: { source: 'openstad', rows: [{ ...want, theme: '' }], votes: [{ id: '5', yes: 4, no: 0 }] },
    });
  });
});

describe('votes of OpenStad', () => {
  it('are added up per entry, and nothing is read of who voted', async () => {
    const file = workbook([
      ['Stem ID', 'Inzending ID', 'Inzending titel', 'Stem', 'IP Adres', 'Gebruiker e-mailadres'],
      [1, 11, 'Bank', 'yes', '10.0.0.1', 'a@example.org'],
      [2, 11, 'Bank', 'no', '10.0.0.2', 'b@example.org'],
      [3, 12, 'Boom', 'yes', '10.0.0.3', 'c@example.org'],
      [4, 11, 'Bank', 'yes', '10.0.0.4', 'd@example.org'],
      [5, 11, 'Bank', 'misschien', '10.0.0.4', 'd@example.org'],
    ]);
    const sheet = await sheetOf(file);
    expect(isVotes(sheet)).toBe(true);
    expect(readVotes(sheet)).toEqual([
      { id: '11', title: 'Bank', yes: 2, no: 1 },
      { id: '12', title: 'Boom', yes: 1, no: 0 },
    ]);
  });
});

it('plain text keeps what looks like HTML and is not', () => {
  expect(plainText('<p>Een</p><p>twee<br/>drie</p>')).toBe('Een twee drie');
  expect(plainText('a < b en 3 > 2 &lt;script&gt; &#233;&#xe9; &onbekend; &#99999999;')).toBe(
    'a < b en 3 > 2 <script> éé &onbekend; &#99999999;',
  );
});
