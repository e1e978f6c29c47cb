import { describe, expect, it } from 'vitest';
import { type RoundSettingsForm, readRoundSettings, type SettingsProblems } from './round-settings';

const NOW = new Date('2026-11-22T12:00:00Z');
const KNOWN = new Set(['BU1', 'BU2']);
const GOOD: RoundSettingsForm = {
  title: '  Waardecheques   Seghwaert ',
  cheque: '40',
  step: '5',
  opens: '2027-01-18T09:00',
  closes: '2027-02-08T20:00',
  unspent: 'return',
  showTotals: true,
  minOrganisers: '3',
  deadline: '2027-12-31',
  neighbourhoods: ['BU1', 'BU2', 'BU1'],
};
const read = (changed: Partial<RoundSettingsForm>) => readRoundSettings({ ...GOOD, ...changed }, KNOWN, NOW);

describe('settings of a round from a form', () => {
  it('become amounts in cents and moments in UTC', () => {
    expect(read({})).toEqual({
      ok: true,
      value: {
        title: 'Waardecheques Seghwaert',
        chequeCents: 4000,
        stepCents: 500,
        opensAt: new Date('2027-01-18T08:00:00Z'),
        closesAt: new Date('2027-02-08T19:00:00Z'),
        unspent: 'return',
        showTotals: true,
        minOrganisers: 3,
        executionDeadline: '2027-12-31',
        neighbourhoods: ['BU1', 'BU2'],
      },
    });
  });

  it('may go without a day for carrying out', () => {
    expect(read({ deadline: '' })).toMatchObject({ ok: true, value: { executionDeadline: null } });
  });

  const REFUSED: readonly (readonly [Partial<RoundSettingsForm>, SettingsProblems])[] = [
    [{ title: '   ' }, { title: 'EMPTY' }],
    [{ title: 'x'.repeat(101) }, { title: 'TOO_LONG' }],
    [{ cheque: 'veel' }, { cheque: 'NOT_AN_AMOUNT' }],
    [{ cheque: '0' }, { cheque: 'TOO_SMALL' }],
    [{ cheque: '1000,01', step: '0,01' }, { cheque: 'TOO_LARGE' }],
    [{ step: '' }, { step: 'NOT_AN_AMOUNT' }],
    [{ step: '0' }, { step: 'TOO_SMALL' }],
    [{ step: '3' }, { step: 'NOT_DIVISIBLE' }],
    [{ step: '80' }, { step: 'NOT_DIVISIBLE' }],
    [{ step: '0,25' }, { step: 'TOO_FINE' }],
    [{ opens: '' }, { opens: 'NOT_A_MOMENT' }],
    [{ opens: '2026-11-22T13:00', closes: '2026-12-22T13:00' }, { opens: 'PAST' }],
    [{ closes: '2027-02-30T20:00' }, { closes: 'NOT_A_MOMENT' }],
    [{ closes: '2027-01-18T09:00' }, { closes: 'NOT_AFTER_OPENING' }],
    [{ closes: '2028-02-08T20:00', deadline: '' }, { closes: 'TOO_LONG_AFTER' }],
    [{ minOrganisers: '' }, { minOrganisers: 'NOT_A_NUMBER' }],
    [{ minOrganisers: '2,5' }, { minOrganisers: 'NOT_A_NUMBER' }],
    [{ minOrganisers: '21' }, { minOrganisers: 'TOO_MANY' }],
    [{ unspent: 'iets' }, { unspent: 'UNKNOWN' }],
    [{ deadline: 'later' }, { deadline: 'NOT_A_DAY' }],
    [{ deadline: '2027-02-08' }, { deadline: 'NOT_AFTER_CLOSING' }],
    [{ neighbourhoods: [] }, { neighbourhoods: 'NONE' }],
    [{ neighbourhoods: ['BU1', 'BU3'] }, { neighbourhoods: 'UNKNOWN' }],
  ];
  it.each(REFUSED)('%o: %o', (changed, problems) => {
    expect(read(changed)).toEqual({ ok: false, error: problems });
  });

  it('names every wrong field at once, and no other', () => {
    expect(read({ title: '', cheque: 'x', closes: 'x', deadline: '' })).toEqual({
      ok: false,
      error: { title: 'EMPTY', cheque: 'NOT_AN_AMOUNT', closes: 'NOT_A_MOMENT' },
    });
  });
});
