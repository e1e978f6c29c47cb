import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSheetFile } from '.';
import { workbook } from './testing/workbook';

const read = (text: string) => readSheetFile(strToU8(text));
const cells = async (bytes: Uint8Array, ...keys: string[]) => {
  const sheet = await readSheetFile(bytes);
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.error));
  return sheet.value.rows.map(({ line, cell }) => [line, ...keys.map(cell)]);
};
const refused = async (bytes: Uint8Array) => {
  const sheet = await readSheetFile(bytes);
  return sheet.ok ? [] : sheet.error.map(({ code, line, column, value }) => [code, line, column, value]);
};

describe('CSV', () => {
  it.each([
    ['semicolons', 'Titel;kosten\nBank;1,5\n'],
    ['commas', 'Titel,kosten\nBank,"1,5"\n'],
    ['a byte order mark and Windows lines', '\ufeffTitel;kosten\r\nBank;1,5\r\n'],
  ])('is read with %s', async (_, text) => {
    expect(await cells(strToU8(text), 'titel', 'kosten')).toEqual([[2, 'Bank', '1,5']]);
  });

  it('names the line on which a row begins, also behind cells of more lines and empty lines', async () => {
    const text = 'titel;tekst\nA;"een\ntwee"\n\nB;x\n;\nC;y';
    expect(await cells(strToU8(text), 'titel')).toEqual([
      [2, 'A'],
      [5, 'B'],
      [7, 'C'],
    ]);
  });

  it('takes back the apostrophe in front of what looks like a formula, and no other', async () => {
    const text = "titel\n'=SOM(A1)\n'-5\n's-Gravenhof\n";
    expect(await cells(strToU8(text), 'titel')).toEqual([
      [2, '=SOM(A1)'],
      [3, '-5'],
      [4, "'s-Gravenhof"],
    ]);
  });

  it('is refused with every line that is wrong', async () => {
    expect(await refused(strToU8('a;b;A\n1;2;3\n'))).toEqual([['REPEATED_COLUMN', 1, 'A', null]]);
    expect(await refused(strToU8('a;b\n1;2;3\n4;5\n6\n'))).toEqual([
      ['WRONG_FIELD_COUNT', 2, null, '3'],
      ['WRONG_FIELD_COUNT', 4, null, '1'],
    ]);
    expect(await refused(strToU8('a;b\n"1;2\n'))).toMatchObject([
      ['NOT_CSV', expect.any(Number), null, null],
    ]);
    expect(await refused(strToU8(''))).toEqual([['EMPTY_FILE', 0, null, null]]);
    expect(await refused(new Uint8Array([0x61, 0xe9, 0x0a]))).toEqual([['NOT_UTF8', 0, null, null]]);
  });
});

describe('a workbook', () => {
  it('is read by its rows; numbers get a decimal comma, so that 1.234 is no thousand', async () => {
    const file = workbook([
      ['Inzending ID', 'Budget', 'Locatie (lat)', 'Spam'],
      [7, 1.234, 52.06, true],
      [null, null, null, null],
      [8, 1250, null, false],
    ]);
    expect(await cells(file, 'inzending id', 'budget', 'locatie (lat)', 'spam')).toEqual([
      [2, '7', '1,234', '52,06', 'true'],
      [4, '8', '1250', '', 'false'],
    ]);
  });

  it('is refused when it is another archive, broken, or unpacks to far too much', async () => {
    const wrong = [['NOT_XLSX', 0, null, null]];
    expect(await refused(zipSync({ 'foto.txt': strToU8('geen tabel') }))).toEqual(wrong);
    expect(await refused(workbook([['a']]).subarray(0, 200))).toEqual(wrong);
    const bomb = workbook([['a'], ['b']]);
    expect(await cells(bomb, 'a')).toEqual([[2, 'b']]);
    // In the archive's directory: the size that the file says it will have (APPNOTE 4.3.12).
    const directory = Buffer.from(bomb).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    new DataView(bomb.buffer).setUint32(directory + 24, 65 * 1024 * 1024, true);
    expect(await refused(bomb)).toEqual(wrong);
  });
});

describe('JSON', () => {
  it('is read as a list or as a page of one, with the fields inside fields', async () => {
    const entry = {
      id: 3,
      title: 'Bank',
      location: { lat: 52.06, lng: 4.5 },
      tags: [
        { type: 'theme', name: 'Groen' },
        { type: 'theme', name: 'Spelen' },
        { type: 'area', name: 'Noord' },
      ],
      deletedAt: null,
    };
    const want = [[1, '3', '52,06', 'Groen, Spelen', '']];
    const keys = ['id', 'location.lat', 'tags.theme', 'deletedat'];
    expect(await cells(strToU8(JSON.stringify([entry])), ...keys)).toEqual(want);
    expect(
      await cells(strToU8(JSON.stringify({ metadata: { page: 0 }, records: [entry] })), ...keys),
    ).toEqual(want);
  });

  it('is refused when it is something else', async () => {
    for (const text of ['[1, 2]', '{"records": 3}', '[{"id": 1}', '{"id": 1}'])
      expect(await read(text)).toMatchObject({ ok: false, error: [{ code: 'NOT_JSON' }] });
    expect(await read('[]')).toMatchObject({ ok: false, error: [{ code: 'EMPTY_FILE' }] });
  });
});
