import { describe, expect, it } from 'vitest';
import type { AreaGeometry } from '@/lib/domain/area';
import { type AddressOptions, readAddresses } from './readAddresses';

const SHORT =
  'openbareruimte;huisnummer;huisletter;huisnummertoevoeging;postcode;woonplaats;gemeente;provincie;object_id;object_type;nevenadres;x;y;lon;lat';
const FULL =
  'openbareruimte;huisnummer;huisletter;huisnummertoevoeging;postcode;woonplaats;gemeente;provincie;nummeraanduiding;verblijfsobjectgebruiksdoel;oppervlakteverblijfsobject;verblijfsobjectstatus;object_id;object_type;nevenadres;pandid;pandstatus;pandbouwjaar;x;y;lon;lat';

const square = (west: number, south: number): AreaGeometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + 0.1, south],
      [west + 0.1, south + 0.1],
      [west, south + 0.1],
      [west, south],
    ],
  ],
});
const AREAS = [
  { code: 'BU06370801', name: 'West', geometry: square(4.4, 52.0) },
  { code: 'BU06370802', name: 'Oost', geometry: square(4.5, 52.0) },
  { code: 'BU06370803', name: 'Zonder grens', geometry: null },
];

interface Cells {
  readonly street?: string;
  readonly number?: string;
  readonly letter?: string;
  readonly addition?: string;
  readonly postcode?: string;
  readonly secondary?: string;
  readonly type?: string;
  readonly x?: string;
  readonly y?: string;
  readonly lon?: string;
  readonly lat?: string;
  readonly use?: string;
  readonly status?: string;
}

function short(cells: Cells): string {
  const { street = 'Dorpsstraat', number = '1', letter = '', addition = '', postcode = '2724 AB' } = cells;
  const { secondary = 'f', type = 'VBO', x = '', y = '', lon = '4.45', lat = '52.05' } = cells;
  const start = [street, number, letter, addition, postcode, 'Zoetermeer', 'Zoetermeer', 'Zuid-Holland'];
  return [...start, '0637010000000001', type, secondary, x, y, lon, lat].join(';');
}

function full(cells: Cells): string {
  const { use = 'woonfunctie', status = 'Verblijfsobject in gebruik' } = cells;
  const parts = short(cells).split(';');
  return [
    ...parts.slice(0, 8),
    '0637200000000001',
    use,
    '80',
    status,
    ...parts.slice(8, 11),
    '',
    '',
    '',
    ...parts.slice(11),
  ].join(';');
}

const file = (header: string, ...lines: readonly string[]) => [header, ...lines].join('\n');

function read(text: string, options?: AddressOptions) {
  const result = readAddresses(text, AREAS, options);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function problems(text: string, options?: AddressOptions) {
  const result = readAddresses(text, AREAS, options);
  if (result.ok) throw new Error('was accepted');
  return result.error;
}

describe('readAddresses', () => {
  it('reads a home in both layouts, with Windows line ends and a byte order mark too', () => {
    const household = {
      line: 2,
      canonical: '2724AB|12|B|2',
      postcode: '2724AB',
      number: 12,
      letter: 'B',
      addition: '2',
      street: 'Dorpsstraat',
      city: 'Zoetermeer',
      neighbourhoodCode: 'BU06370801',
      neighbourhoodBy: 'point',
      lat6: 52_050_000,
      lon6: 4_450_000,
      cheques: 1,
    };
    const cells = { number: '12', letter: 'b', addition: ' 2 ', postcode: '2724ab' };
    expect(read(file(SHORT, short(cells))).households).toEqual([household]);
    expect(read(file(FULL, full(cells))).households).toEqual([household]);
    expect(read(`\uFEFF${file(FULL, full(cells)).replaceAll('\n', '\r\n')}\r\n`).households).toEqual([
      household,
    ]);
  });

  it('says whether the file tells what a building is used for', () => {
    expect(read(file(SHORT, short({}))).usageKnown).toBe(false);
    expect(read(file(FULL, full({}))).usageKnown).toBe(true);
  });

  it('leaves out what is no home of this round, and says which line and why', () => {
    const text = file(
      FULL,
      full({ number: '1' }),
      full({ number: '2', secondary: 't' }),
      full({ number: '3', use: 'winkelfunctie' }),
      full({ number: '4', status: 'Verblijfsobject gevormd' }),
      full({ number: '5', lon: '4.95' }),
      full({ number: '6', use: 'winkelfunctie,woonfunctie' }),
      full({ number: '7', use: '' }),
      full({ number: '8', use: '', type: 'LIG' }),
    );
    const { households, skipped, counts } = read(text);
    expect(households.map(({ number }) => number)).toEqual([1, 6, 8]);
    expect(skipped).toEqual([
      { line: 3, why: 'SECONDARY' },
      { line: 4, why: 'NOT_RESIDENTIAL' },
      { line: 5, why: 'NOT_IN_USE' },
      { line: 6, why: 'OUTSIDE_AREA' },
      { line: 8, why: 'NOT_RESIDENTIAL' },
    ]);
    expect(counts).toEqual({
      rows: 8,
      households: 3,
      cheques: 3,
      foundByCode: 0,
      foundByPoint: 3,
      SECONDARY: 1,
      NOT_RESIDENTIAL: 2,
      NOT_IN_USE: 1,
      OUTSIDE_AREA: 1,
      SAME_ADDRESS: 0,
    });
  });

  it('reads yes and no as registers write them', () => {
    const yes = ['t', 'true', 'J', 'ja', '1', 'Waar'].map((secondary) => short({ secondary, number: '9' }));
    const no = ['f', 'FALSE', 'N', 'nee', '0', ''].map((secondary, i) =>
      short({ secondary, number: `${i + 1}` }),
    );
    expect(read(file(SHORT, ...yes, ...no)).counts).toMatchObject({ SECONDARY: 6, households: 6 });
  });

  it('keeps house letter A with addition 1 apart from addition A1', () => {
    const text = file(
      SHORT,
      short({ letter: 'A', addition: '1' }),
      short({ addition: 'A1' }),
      short({ addition: 'A-1', number: '2' }),
    );
    expect(read(text).households.map(({ canonical }) => canonical)).toEqual([
      '2724AB|1|A|1',
      '2724AB|1||A1',
      '2724AB|2||A1',
    ]);
  });

  it('reports every bad row by line, and reads nothing', () => {
    const text = file(
      SHORT,
      short({ number: '1' }),
      short({ number: 'twaalf' }),
      short({ postcode: '0724AB', number: '0', letter: 'AB', addition: 'TOOLONG' }),
      short({ secondary: 'misschien' }),
      short({ number: '4', lon: '4,45x' }),
      short({ number: '5', lon: '', lat: '' }),
      short({ number: '6', lon: '45.4', lat: '5.2' }),
      short({ number: '7', addition: '---' }),
    );
    expect(problems(text).map(({ line, code, column, value }) => [line, code, column, value])).toEqual([
      [3, 'BAD_NUMBER', 'huisnummer', 'twaalf'],
      [4, 'BAD_POSTCODE', 'postcode', '0724AB'],
      [4, 'BAD_NUMBER', 'huisnummer', '0'],
      [4, 'BAD_LETTER', 'huisletter', 'AB'],
      [4, 'BAD_ADDITION', 'huisnummertoevoeging', 'TOOLONG'],
      [5, 'BAD_SECONDARY_FLAG', 'nevenadres', 'misschien'],
      [6, 'BAD_COORDINATE', 'lon', '4,45x'],
      [7, 'NO_POSITION', 'lon', ''],
      [8, 'BAD_COORDINATE', 'lon', '45.4'],
      [9, 'BAD_ADDITION', 'huisnummertoevoeging', '---'],
    ]);
  });

  it('does not ask more of an address outside the area than that it lies outside', () => {
    const text = file(SHORT, short({}), short({ lon: '4.95', postcode: 'onbekend', number: '' }));
    expect(read(text).skipped).toEqual([{ line: 3, why: 'OUTSIDE_AREA' }]);
  });
});

describe('the neighbourhood of an address', () => {
  const withCode = (code: string, cells: Cells = {}) => `${short(cells)};${code}`;
  const header = `${SHORT};buurtcode`;

  it('is what the register says, also against the point and without one, and says so', () => {
    const text = file(
      header,
      withCode('BU06370802'),
      withCode('06370803', { number: '2', lon: '', lat: '' }),
      withCode('', { number: '3', lon: '4.55' }),
    );
    const { households, counts } = read(text);
    expect(households.map((one) => [one.neighbourhoodCode, one.neighbourhoodBy])).toEqual([
      ['BU06370802', 'code'],
      ['BU06370803', 'code'],
      ['BU06370802', 'point'],
    ]);
    expect(counts).toMatchObject({ foundByCode: 2, foundByPoint: 1 });
  });

  it('is outside for a code of another neighbourhood, and a fault for a code that is none', () => {
    expect(
      read(file(header, withCode('BU06370801'), withCode('BU06371101', { number: '2' }))).skipped,
    ).toEqual([{ line: 3, why: 'OUTSIDE_AREA' }]);
    expect(problems(file(header, withCode('WK063708')))).toMatchObject([
      { code: 'BAD_NEIGHBOURHOOD', line: 2 },
    ]);
  });

  it('is found from RD New where there are no degrees, with decimal commas too', () => {
    // Amersfoort, the origin of RD: 155000 463000.
    const text = file(SHORT, short({ lon: '', lat: '', x: '155000', y: '463000,0' }));
    const result = readAddresses(text, [{ code: 'BU03070000', name: 'Toren', geometry: square(5.35, 52.1) }]);
    expect(result.ok && result.value.households[0]).toMatchObject({ lat6: 52_155_174, lon6: 5_387_206 });
    expect(problems(file(SHORT, short({ lon: '', lat: '', x: '155000', y: '' })))).toMatchObject([
      { code: 'BAD_COORDINATE', column: 'y' },
    ]);
  });

  it('is the lowest code where outlines overlap', () => {
    const both = ['BU06370809', 'BU06370804'].map((code) => ({
      code,
      name: code,
      geometry: square(4.4, 52),
    }));
    const result = readAddresses(file(SHORT, short({})), both);
    expect(result.ok && result.value.households[0]?.neighbourhoodCode).toBe('BU06370804');
  });
});

describe('cheques and repeated addresses', () => {
  it('refuses an address that comes twice, with both lines', () => {
    const text = file(
      SHORT,
      short({ number: '1' }),
      short({ number: '2' }),
      short({ number: '1', street: 'Anders' }),
    );
    expect(problems(text)).toEqual([
      { code: 'DUPLICATE_ADDRESS', line: 4, column: null, value: '2724AB|1||', firstLine: 2 },
    ]);
  });

  it('gives an address the number of cheques that the column or the caller says', () => {
    const column = file(`${SHORT};cheques`, `${short({})};3`, `${short({ number: '2' })};`);
    expect(read(column).households.map(({ cheques }) => cheques)).toEqual([3, 1]);
    const told = { chequesPerAddress: new Map([['2724AB|1||', 2]]) };
    expect(read(file(SHORT, short({}), short({})), told)).toMatchObject({
      counts: { households: 1, cheques: 2, SAME_ADDRESS: 1 },
    });
  });

  it.each(['0', '-1', '1.5', '1001', 'twee'])('refuses %s cheques', (cheques) => {
    const text = file(`${SHORT};cheques`, `${short({})};${cheques}`);
    expect(problems(text)).toMatchObject([{ code: 'BAD_CHEQUES', line: 2, value: cheques }]);
  });

  it('refuses two different numbers for one address, and numbers for an address that is not there', () => {
    const text = file(`${SHORT};cheques`, `${short({})};2`, `${short({})};3`);
    expect(problems(text)).toMatchObject([{ code: 'DUPLICATE_ADDRESS', line: 3, firstLine: 2 }]);
    const told = { chequesPerAddress: new Map([['2724AB|99||', 2]]) };
    expect(problems(file(SHORT, short({})), told)).toMatchObject([
      { code: 'UNUSED_CHEQUES', value: '2724AB|99||' },
    ]);
  });
});

describe('a file that is no register', () => {
  it('is refused with what is missing', () => {
    expect(problems('')).toMatchObject([{ code: 'EMPTY_FILE' }]);
    expect(problems(SHORT)).toMatchObject([{ code: 'NO_HOUSEHOLDS' }]);
    expect(problems('postcode,huisnummer\n2724AB,1').map(({ code, column }) => [code, column])).toEqual([
      ['MISSING_COLUMN', 'openbareruimte'],
      ['MISSING_COLUMN', 'huisnummer'],
      ['MISSING_COLUMN', 'huisletter'],
      ['MISSING_COLUMN', 'huisnummertoevoeging'],
      ['MISSING_COLUMN', 'postcode'],
      ['MISSING_COLUMN', 'woonplaats'],
      ['MISSING_COLUMN', 'nevenadres'],
      ['MISSING_COLUMN', 'lon'],
    ]);
    expect(problems(file(`${SHORT};postcode`, `${short({})};2724AB`))).toMatchObject([
      { code: 'REPEATED_COLUMN' },
    ]);
    expect(problems(file(SHORT, short({}), 'te;kort', `${short({})};over`))).toMatchObject([
      { code: 'WRONG_FIELD_COUNT', line: 3 },
      { code: 'WRONG_FIELD_COUNT', line: 4 },
    ]);
    expect(problems(file(SHORT, short({}), short({ street: '"Open' })))).toMatchObject([{ code: 'NOT_CSV' }]);
  });

  it('counts lines as an editor does, empty ones included', () => {
    const text = `${SHORT}\n${short({})}\n\n\n${short({ number: 'x' })}`;
    expect(problems(text)).toMatchObject([{ code: 'BAD_NUMBER', line: 5 }]);
  });
});

describe('a large register', () => {
  it('of 30,000 addresses is read in seconds', { timeout: 60_000 }, () => {
    const lines = Array.from({ length: 30_000 }, (_, i) =>
      full({
        number: `${(i % 9000) + 1}`,
        postcode: `2724 A${String.fromCharCode(65 + Math.floor(i / 9000))}`,
      }),
    );
    const text = file(FULL, ...lines);
    const start = performance.now();
    expect(read(text).counts.households).toBe(30_000);
    // About a second; generous for a busy machine, since comparing each with all takes minutes.
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
