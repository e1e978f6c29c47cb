import { describe, expect, it } from 'vitest';
import { defaultFundForm } from './default-framework';
import { type ExcludedForm, type FundForm, MOST_ROWS, readChange, readFundForm } from './fund-form';

const GOOD: FundForm = {
  ...defaultFundForm('Proefwijk', 2026),
  contact: 'De wijkmanager',
  objectionAddress: ' Postbus 5000 \n\n 7400 GC  Deventer',
};

const problems = (changes: Partial<FundForm>) => {
  const read = readFundForm({ ...GOOD, ...changes });
  return read.ok ? [] : read.error;
};

const criterion = (weight: string, id = '', title = 'Punt') => ({ id, title, explanation: '', weight });
const excluded = (changes: Partial<ExcludedForm> = {}): ExcludedForm => ({
  ...{ id: '', title: 'Eten', reason: 'Niet voor eten.', words: 'eten' },
  ...changes,
});
const empty = { id: '', title: ' ', reason: '', words: ' , ' };

describe('a fund', () => {
  it('is read as it is usual, with money in cents and words apart', () => {
    const read = readFundForm(GOOD);
    expect(read.ok && read.value).toMatchObject({
      managerLimitCents: 100_000,
      managerWorkingDays: 10,
      teamWeeks: 6,
      applyDaysAhead: 14,
      quorum: 3,
      objectionAddress: 'Postbus 5000\n7400 GC Deventer',
    });
    expect(read.ok && read.value.framework.excluded[0]?.words).toContain('hapje');
  });

  it.each<[Partial<FundForm>, string]>([
    [{ title: ' ' }, 'TITLE_EMPTY'],
    [{ goal: '' }, 'GOAL_EMPTY'],
    [{ managerLimit: 'veel' }, 'LIMIT_BAD'],
    [{ managerWorkingDays: '0' }, 'DAYS_BAD'],
    [{ teamWeeks: '9' }, 'WEEKS_BAD'],
    [{ applyDaysAhead: '366' }, 'AHEAD_BAD'],
    [{ quorum: '0' }, 'QUORUM_BAD'],
    [{ objectionWeeks: '5' }, 'OBJECTION_BAD'],
    [{ objectionAddress: ' \n ' }, 'ADDRESS_EMPTY'],
    [{ objectionAddress: 'x'.repeat(201) }, 'ADDRESS_LONG'],
    [{ contact: '' }, 'CONTACT_EMPTY'],
    [{ opensOn: '' }, 'OPENS_BAD'],
    [{ closesOn: '2026-02-30' }, 'CLOSES_BAD'],
    [{ opensOn: '2026-03-02', closesOn: '2026-03-01' }, 'CLOSES_BEFORE'],
  ])('with %j is refused: %s', (changes, code) => expect(problems(changes)).toEqual([{ code }]));

  it('is open for one day where both days are the same', () => {
    expect(problems({ opensOn: '2026-03-02', closesOn: '2026-03-02' })).toEqual([]);
  });
});

describe('what is looked at', () => {
  it.each([
    [['60', '40'], []],
    [['', ''], []],
    [['60', '39'], [{ code: 'WEIGHTS_NOT_100' }]],
    [['60', '41'], [{ code: 'WEIGHTS_NOT_100' }]],
    [['100', ''], [{ code: 'WEIGHTS_PARTLY' }]],
    [['0', '100'], [{ code: 'WEIGHT_BAD', row: 0 }]],
  ])('with weights %j: %j', (weights, found) => {
    expect(problems({ criteria: weights.map((weight) => criterion(weight)) })).toEqual(found);
  });

  it('is one to twelve points, of which empty rows are none', () => {
    const rows = (count: number) => Array.from({ length: count }, () => criterion(''));
    expect(problems({ criteria: [criterion('', '', '')] })).toEqual([{ code: 'NO_CRITERIA' }]);
    expect(problems({ criteria: [...rows(MOST_ROWS), criterion('', '', '')] })).toEqual([]);
    expect(problems({ criteria: rows(MOST_ROWS + 1) })).toEqual([{ code: 'NO_CRITERIA' }]);
  });

  it('keeps its ids, and new rows get ids that no other row has or gets', () => {
    const ids = ['r2', '', 'own', '', 'r4', ''];
    const read = readFundForm({ ...GOOD, criteria: ids.map((id) => criterion('', id)) });
    const given = read.ok ? read.value.framework.criteria.map(({ id }) => id) : [];
    expect(given.filter((_, i) => ids[i])).toEqual(['r2', 'own', 'r4']);
    expect(new Set(given).size).toBe(ids.length);
  });
});

describe('what is never paid', () => {
  it.each<[Partial<ExcludedForm>, string]>([
    [{ words: ' , - ' }, 'EXCLUDED_NO_WORDS'],
    [{ reason: '' }, 'EXCLUDED_EMPTY'],
    [{ title: 'x'.repeat(81) }, 'EXCLUDED_LONG'],
  ])('with %j is refused at its row: %s', (changes, code) => {
    expect(problems({ excluded: [excluded(), excluded(changes)] })).toEqual([{ code, row: 1 }]);
  });

  it('is at most twelve kinds: the thirteenth is refused, and not left out in silence', () => {
    const rows = (count: number) => Array.from({ length: count }, () => excluded());
    expect(problems({ excluded: [...rows(MOST_ROWS), empty] })).toEqual([]);
    expect(problems({ excluded: rows(MOST_ROWS + 1) })).toEqual([{ code: 'EXCLUDED_MANY' }]);
    expect(problems({ excluded: [] })).toEqual([]);
  });
});

it.each([
  ['5000', { ok: true, value: 500_000 }],
  ['+ 10', { ok: true, value: 1000 }],
  ['-1.250,50', { ok: true, value: -125_050 }],
  ['−2500', { ok: true, value: -250_000 }],
  ['0', { ok: false, error: 'ZERO' }],
  ['minder', { ok: false, error: 'NOT_AN_AMOUNT' }],
])('a change of the budget %j is %j', (text, read) => expect(readChange(text)).toEqual(read));
