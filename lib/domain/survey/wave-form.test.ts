import { describe, expect, it } from 'vitest';
import { OWN_QUESTIONNAIRE } from './questionnaire-own';
import { readLetterPlan, readPeople, readWaveForm, type WaveForm } from './wave-form';

const FORM: WaveForm = {
  title: ' Nulmeting  2026 ',
  scope: 'sample',
  opensOn: '2026-09-01',
  closesOn: '2026-09-30',
  population: '12.345',
  source: 'CBS, Kerncijfers 2024',
  cells: { 'woning:koop': '3.000', 'woning:huur': '2000' },
};
const read = (form: Partial<WaveForm>) => readWaveForm({ ...FORM, ...form }, OWN_QUESTIONNAIRE);

describe('the form of a wave', () => {
  it('is read as it is meant', () => {
    expect(read({})).toEqual({
      ok: true,
      value: {
        title: 'Nulmeting 2026',
        scope: 'sample',
        opensOn: '2026-09-01',
        closesOn: '2026-09-30',
        population: 12_345,
        margins: { source: 'CBS, Kerncijfers 2024', cells: { woning: { koop: 3000, huur: 2000 } } },
      },
    });
    expect(read({ population: '', cells: {}, source: '' })).toMatchObject({
      ok: true,
      value: { population: null, margins: null },
    });
  });

  it.each([
    [{ title: ' ' }, { title: 'EMPTY' }],
    [{ title: 'x'.repeat(101) }, { title: 'TOO_LONG' }],
    [{ scope: 'some' }, { scope: 'UNKNOWN' }],
    [{ opensOn: '2026-02-30' }, { opensOn: 'NOT_A_DAY' }],
    [{ closesOn: '2026-08-31' }, { closesOn: 'NOT_AFTER_OPENING' }],
    [{ closesOn: '2027-09-01' }, { closesOn: 'TOO_LONG_AFTER' }],
    [{ population: 'veel' }, { population: 'NOT_A_NUMBER' }],
    [{ population: '0' }, { population: 'NOT_A_NUMBER' }],
    [{ source: '' }, { source: 'EMPTY' }],
    [{ cells: { 'woning:koop': '3000' } }, { cells: 'INCOMPLETE' }],
    [{ cells: { 'woning:koop': '3000', 'woning:huur': 'x' } }, { cells: 'NOT_A_NUMBER' }],
  ])('with %j is refused', (form, problems) => {
    expect(read(form)).toEqual({ ok: false, error: problems });
  });

  it('takes numbers of people as people write them', () => {
    expect([readPeople('12.345'), readPeople(' 7 '), readPeople('1.23'), readPeople('-1')]).toEqual([
      12_345,
      7,
      undefined,
      undefined,
    ]);
  });
});

describe('letters per buurt', () => {
  const known = new Set(['BU1', 'BU2']);
  const row = (code: string, people: string, letters: string) => ({ code, people, letters });

  it('carry the inverse of the chance to be asked', () => {
    expect(
      readLetterPlan([row('BU1', '1000', '250'), row('BU2', '90', '90'), row('BU9', '5', '5')], known),
    ).toEqual({
      ok: true,
      value: [
        { neighbourhoodCode: 'BU1', letters: 250, designWeight: 4 },
        { neighbourhoodCode: 'BU2', letters: 90, designWeight: 1 },
      ],
    });
  });

  it.each([
    [[row('BU1', '', '')], 'NONE'],
    [[row('BU1', '10', '11')], 'MORE_THAN_PEOPLE'],
    [[row('BU1', '10', 'x')], 'NOT_A_NUMBER'],
    [[row('BU1', '', '5')], 'NOT_A_NUMBER'],
    [[row('BU1', '50000', '20001')], 'TOO_MANY'],
  ])('%j are refused as %s', (rows, problem) => {
    expect(readLetterPlan(rows, known)).toEqual({ ok: false, error: problem });
  });
});
