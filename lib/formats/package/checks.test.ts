import { describe, expect, it } from 'vitest';
import { type Observation, observe } from '@/lib/domain/indicators';
import type { PackageProblemCode } from '@/lib/domain/publication';
import { checkPackage } from './checks';
import { packageSheets } from './sheets';
import { packageTables } from './tables';
import { SAMPLE_FACTS, sampleInput } from './testing/sample';
import type { PackageInput } from './types';
import { writePackage } from './write';

const observations = observe(SAMPLE_FACTS);

function codesOf(input: PackageInput): readonly PackageProblemCode[] {
  const tables = packageTables(input);
  return [...new Set(checkPackage(input, tables, packageSheets(input, tables)).map(({ code }) => code))];
}

/** The sample with the first observation that fits changed. */
function changed(fits: (one: Observation) => boolean, to: Partial<Observation>): PackageInput {
  const at = observations.findIndex(fits);
  expect(at).toBeGreaterThanOrEqual(0);
  return sampleInput({ observations: observations.map((one, i) => (i === at ? { ...one, ...to } : one)) });
}

describe('a package is not made', () => {
  it('unless everything in it agrees', () => {
    expect(codesOf(sampleInput())).toEqual([]);
  });

  it('without figures', async () => {
    expect(codesOf(sampleInput({ observations: [] }))).toEqual(['NO_FIGURES']);
    expect(await writePackage(sampleInput({ observations: [] }))).toMatchObject({ ok: false });
  });

  it('when parts are not the whole', () => {
    const part = (one: Observation) => one.indicator === 'G03' && one.group === 'awarded';
    const numerator = (observations.find(part)?.numerator ?? 0) - 1;
    expect(codesOf(changed(part, { numerator }))).toEqual(['PARTS_DO_NOT_ADD_UP']);
  });

  it('when a part is more than the whole', () => {
    const input = changed(({ indicator }) => indicator === 'G02', { numerator: 10 ** 9 });
    expect(codesOf(input)).toContain('MORE_THAN_WHOLE');
  });

  it('when a figure stands where the status says there is none', () => {
    const hidden = ({ status }: Observation) => status === 'ontbreekt';
    expect(codesOf(changed(hidden, { value: 7 }))).toEqual(['FIGURE_WITHOUT_STATUS']);
    expect(codesOf(changed(hidden, { numerator: 7 }))).toEqual(['FIGURE_WITHOUT_STATUS']);
    const shown = ({ status }: Observation) => status === 'ok';
    expect(codesOf(changed(shown, { value: null }))).toEqual(['FIGURE_WITHOUT_STATUS']);
  });

  it('when an area is not of its year', () => {
    const other = { code: 'BU06370509', level: 'buurt', year: 2025, name: 'Nieuw' } as const;
    const first = (one: Observation) => one.indicator === 'C01';
    expect(codesOf(changed(first, { area: other }))).toEqual(['UNKNOWN_AREA']);
    expect(codesOf(changed(first, { area: { ...other, code: 'WK063705', year: 2024 } }))).toEqual([
      'UNKNOWN_AREA',
    ]);
  });

  it('when a code is in no list', () => {
    const wrong = { status: 'bestaat_niet' as Observation['status'] };
    expect(codesOf(changed(({ indicator }) => indicator === 'C01', wrong))).toContain('UNKNOWN_CODE');
  });

  it('when a sheet has other rows than the table', () => {
    const input = sampleInput();
    const tables = packageTables(input);
    const sheets = packageSheets(input, tables).map((sheet) =>
      sheet.name === 'geld'
        ? { ...sheet, rows: sheet.rows.map((row, i) => (i === 0 ? row.map(() => 'iets anders') : row)) }
        : sheet,
    );
    const problems = checkPackage(input, tables, sheets);
    expect(problems).toEqual([{ code: 'TABLES_DISAGREE', at: 'geld 1' }]);
  });

  it('when what is hidden follows from what was published before', () => {
    const { round } = SAMPLE_FACTS;
    if (!round) throw new Error('a sample without a round');
    const few = [
      { group: 0, neighbourhoods: ['BU06370501'], cheques: 300, ballots: 236 },
      { group: 1, neighbourhoods: ['BU06370502'], cheques: 240, ballots: 5 },
      { group: 2, neighbourhoods: ['BU06370503'], cheques: 60, ballots: 2 },
    ];
    const hidden = observe({ ...SAMPLE_FACTS, round: { ...round, groups: few } });
    expect(codesOf(sampleInput({ observations: hidden }))).toEqual([]);
    // As if an earlier version had told what is hidden now, but for one.
    const earlier = hidden.map((one) =>
      one.indicator === 'P10' && one.area.code === 'BU06370502'
        ? { ...one, status: 'ok' as const, reason: null, numerator: 5, denominator: 240, value: 2 }
        : one,
    );
    expect(codesOf(sampleInput({ observations: hidden, earlier: [earlier] }))).toEqual(['DERIVABLE']);
  });
});
