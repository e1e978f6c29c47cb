import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { referenceData } from '@/lib/formats/testing/referenceData';
import { readCount } from './missing';
import { readKeyFigures } from './readKeyFigures';

const HEADER = 'year,level,code,name,gm,wijk_code,inwoners,huishoudens,source';
const geo = referenceData('geo');

describe('readCount', () => {
  it.each([
    [0, 0],
    ['0', 0],
    ['12', 12],
    ['2,5', 2.5],
    [-99995, null],
    [-99997, null],
    ['-99997', null],
    [-99999999, null],
    ['', null],
    ['.', null],
    [null, null],
    [-1, undefined],
    ['twaalf', undefined],
    [Number.NaN, undefined],
    [true, undefined],
  ])('reads %j as %j', (given, expected) => {
    expect(readCount(given)).toBe(expected);
  });
});

describe('readKeyFigures', () => {
  it('keeps zero, turns missing values into null and carries year and source', () => {
    const result = readKeyFigures(
      `${HEADER}\n2024,buurt,BU01501003,De Scheg,GM0150,WK015010,0,-99997,CBS KWB 2024\n`,
    );
    expect(result).toEqual({
      ok: true,
      value: [
        {
          code: 'BU01501003',
          year: 2024,
          name: 'De Scheg',
          level: 'neighbourhood',
          municipalityCode: 'GM0150',
          districtCode: 'WK015010',
          figures: { households: null, inhabitants: 0, year: 2024, source: 'CBS KWB 2024' },
          values: {},
        },
      ],
    });
  });

  it('reports every problem with its line, and reads nothing', () => {
    const result = readKeyFigures(
      [
        HEADER,
        '2024,wijk,WK063700,Centrum,GM0637,,21690,11670,CBS',
        '24,wijk,WK0637,Centrum,GM0637,,veel,11670,',
        '2024,wijk,WK063700,Centrum,GM0637,,21690,11670,CBS',
        '2024,wijk',
      ].join('\n'),
    );
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.error.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['BAD_YEAR', 3, 'year'],
      ['BAD_CODE', 3, 'code'],
      ['NO_SOURCE', 3, 'source'],
      ['BAD_FIGURE', 3, 'inwoners'],
      ['DUPLICATE_AREA', 4, 'code'],
      ['WRONG_FIELD_COUNT', 5, null],
    ]);
  });

  it('reads a table as StatLine gives it, with the year and the source that the caller names', () => {
    const table = [
      'ID;WijkenEnBuurten;Gemeentenaam_1;SoortRegio_2;Codering_3;AantalInwoners_5;k_65JaarOfOuder_12;HuishoudensTotaal_29;Eenpersoonshuishoudens_30;GemiddeldeWOZWaardeVanWoningen_39;Koopwoningen_47',
      '0;Nederland;Nederland;Land;NL00      ;17942942;3679090;8373343;3355000;379;57',
      '1;Seghwaert;Zoetermeer;Wijk;WK063703  ;16385;3105;7365;.;330;59',
    ].join('\r\n');
    const read = readKeyFigures(table, { year: 2024, source: 'CBS, StatLine 85984NED' });
    expect(read).toMatchObject({ ok: true, value: [{ code: 'WK063703', year: 2024, level: 'district' }] });
    expect(read.ok && read.value[0]?.figures).toEqual({
      households: 7365,
      inhabitants: 16_385,
      year: 2024,
      source: 'CBS, StatLine 85984NED',
    });
    // What is suppressed stays so, and columns that we do not know stay out.
    expect(read.ok && read.value[0]?.values).toEqual({
      inw_65plus: 3105,
      hh_eenpersoons: null,
      woz_x1000: 330,
      koopwoningen_pct: 59,
    });
    const unnamed = readKeyFigures(table);
    expect(!unnamed.ok && unnamed.error.map(({ code }) => code)).toContain('BAD_YEAR');
  });

  it('names missing columns and text that is no CSV', () => {
    const missing = readKeyFigures('code,name\nBU1,x');
    expect(!missing.ok && missing.error.map(({ column }) => column)).toEqual([
      'year',
      'inwoners',
      'huishoudens',
      'source',
    ]);
    const broken = readKeyFigures(`${HEADER}\n"open`);
    expect(!broken.ok && broken.error[0]?.code).toBe('NOT_CSV');
  });
});

describe.skipIf(!geo)(
  `kwb.csv of the reference data (${geo ?? 'SKIPPED: folder data/geo is missing'})`,
  () => {
    const result = readKeyFigures(geo ? readFileSync(path.join(geo, 'kwb.csv'), 'utf8') : '');
    const rows = result.ok ? result.value : [];

    it('has 220 rows of 2022 and 2024', () => {
      expect(result.ok).toBe(true);
      expect(rows).toHaveLength(220);
      expect(rows.filter(({ year }) => year === 2022)).toHaveLength(34);
      expect(rows.filter(({ level }) => level === 'neighbourhood')).toHaveLength(149);
    });

    it('reads what CBS published and what it did not', () => {
      const find = (year: number, code: string) => rows.find((row) => row.year === year && row.code === code);
      expect(find(2024, 'BU05460500')?.figures).toMatchObject({
        inhabitants: 2455,
        households: 1380,
        year: 2024,
      });
      expect(find(2024, 'BU01501003')?.figures).toMatchObject({ inhabitants: null, households: null });
      expect(find(2022, 'WK015001')?.figures).toMatchObject({ inhabitants: 8430, households: null });
      expect(find(2024, 'GM0637')?.values.gem_hh_grootte).toBe(2.2);
    });

    it('keeps codes that were used again apart by the year of their division', () => {
      const codes = rows.filter(({ code }) => code === 'WK063703');
      expect(codes.map(({ year, figures }) => [year, figures.inhabitants, figures.year])).toEqual([
        [2024, 16_385, 2024],
        [2022, 16_185, 2022],
      ]);
      // Since 2025 that code is Palenstein's: nothing here is of that division.
      expect(rows.filter(({ year }) => year >= 2025)).toEqual([]);
    });

    it('has homes that are owned, but no sex, no household types, and no ages as a survey asks them', () => {
      const columns = Object.keys(rows[0]?.values ?? {});
      expect(columns).toEqual(expect.arrayContaining(['koopwoningen_pct', 'woz_x1000', 'inw_65plus']));
      expect(columns.filter((name) => /^(?:mannen|vrouwen|hh_|inw_15_25)/.test(name))).toEqual([]);
    });
  },
);
