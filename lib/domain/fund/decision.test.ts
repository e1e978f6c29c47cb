import { describe, expect, it } from 'vitest';
import { readAssessment, weightedScore } from './assessment';
import { hasQuorum, readDecision } from './decision';

const DECISION = {
  version: '1',
  outcome: 'partly_granted',
  amount: '9000',
  reason: ' Goed plan. ',
  conditions: '',
  against: '',
};
const ASKED = 1_200_000;

describe('a decision', () => {
  it('is read, with what belongs to it', () => {
    expect(readDecision({ ...DECISION, conditions: 'Meld de start.' }, ASKED, [])).toEqual({
      ok: true,
      value: {
        outcome: 'partly_granted',
        grantedCents: 900_000,
        reason: 'Goed plan.',
        conditions: 'Meld de start.',
        againstAdvice: null,
      },
    });
  });

  it('to grant is about all that is asked, to refuse about nothing, without conditions', () => {
    const granted = readDecision({ ...DECISION, outcome: 'granted' }, ASKED, []);
    expect(granted.ok && granted.value.grantedCents).toBe(ASKED);
    const refused = readDecision({ ...DECISION, outcome: 'refused', conditions: 'x' }, ASKED, []);
    expect(refused.ok && refused.value).toMatchObject({ grantedCents: 0, conditions: null });
  });

  it.each([
    [{ outcome: 'all' }, 'NO_OUTCOME'],
    [{ amount: 'veel' }, 'AMOUNT_BAD'],
    [{ amount: '0' }, 'AMOUNT_NOT_PARTLY'],
    [{ amount: '12000' }, 'AMOUNT_NOT_PARTLY'],
    [{ reason: '  ' }, 'NO_REASON'],
    [{ reason: 'x'.repeat(1001) }, 'REASON_LONG'],
    [{ conditions: 'x'.repeat(1001) }, 'CONDITIONS_LONG'],
  ])('%j is %s', (changes, error) => {
    expect(readDecision({ ...DECISION, ...changes }, ASKED, [])).toEqual({ ok: false, error });
  });

  it.each([
    ['granted', ['refuse', 'hold_over'], true],
    ['partly_granted', ['refuse'], true],
    ['refused', ['grant', 'grant_partly', 'hold_over'], true],
    // One member thought so too, or the amount is another.
    ['granted', ['refuse', 'grant_partly'], false],
    ['partly_granted', ['grant', 'grant'], false],
    ['refused', ['grant', 'refuse'], false],
    // Putting off takes no side, and where nobody advised there is nothing to go against.
    ['held_over', ['grant'], false],
    ['refused', [], false],
  ] as const)('to be %s where members advised %j is against all of them: %s', (outcome, advices, against) => {
    const read = (why: string) => readDecision({ ...DECISION, outcome, against: why }, ASKED, advices);
    expect(read(' ')).toMatchObject(against ? { ok: false, error: 'NO_AGAINST' } : { ok: true });
    expect(read('Want zo is het.')).toMatchObject({
      value: { againstAdvice: against ? 'Want zo is het.' : null },
    });
    expect(read('x'.repeat(1001)).ok).toBe(!against);
  });

  it('of the team needs its quorum, of the manager and to hold over it does not', () => {
    const few = { assessed: 2, quorum: 3 };
    expect(hasQuorum('team', 'granted', few)).toBe(false);
    expect(hasQuorum('team', 'refused', few)).toBe(false);
    expect(hasQuorum('team', 'granted', { ...few, assessed: 3 })).toBe(true);
    expect(hasQuorum('team', 'held_over', few)).toBe(true);
    expect(hasQuorum('manager', 'granted', few)).toBe(true);
  });
});

describe('an assessment', () => {
  const criteria = [
    { id: 'a', title: 'A', explanation: '', weight: 75 },
    { id: 'b', title: 'B', explanation: '', weight: 25 },
  ];
  const form = { version: '1', scores: { a: '4', b: '2' }, advice: 'grant_partly', amount: '500', note: '' };

  it('has a score for each criterion, an advice and an amount', () => {
    expect(readAssessment(form, criteria, 100_000)).toEqual({
      ok: true,
      value: { scores: { a: 4, b: 2 }, advice: 'grant_partly', advisedCents: 50_000, note: null },
    });
  });

  it.each([
    [{ scores: { a: '4' } }, 'SCORES_MISSING'],
    [{ scores: { a: '5', b: '1' } }, 'SCORES_MISSING'],
    [{ advice: '' }, 'NO_ADVICE'],
    [{ amount: '' }, 'AMOUNT_BAD'],
    [{ amount: '1000' }, 'AMOUNT_NOT_PARTLY'],
    [{ note: 'x'.repeat(1001) }, 'NOTE_LONG'],
  ])('%j is %s', (changes, error) => {
    expect(readAssessment({ ...form, ...changes } as typeof form, criteria, 100_000)).toEqual({
      ok: false,
      error,
    });
  });

  it('is weighted only where the framework gives weights', () => {
    expect(weightedScore({ a: 4, b: 2 }, criteria)).toBe(87.5);
    const without = criteria.map((one) => ({ ...one, weight: null }));
    expect(weightedScore({ a: 4, b: 2 }, without)).toBeNull();
  });
});
