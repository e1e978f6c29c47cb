import { expect, it } from 'vitest';
import { districtFacts, fundFacts, roundFacts } from './facts.testing';
import { costOfApproach } from './running-cost';

const costs = [
  { kind: 'letters', cents: 121_500 },
  { kind: 'staff', cents: 364_500 },
] as const;
const brief = (all: ReturnType<typeof costOfApproach>) =>
  all.map(({ group, value, denominator, reason }) => [group, value, denominator, reason]);

it('is the cost per ballot, per household beside it, and what it went to', () => {
  // € 4.860 over 243 ballots = € 20; over 600 households = € 8,10.
  expect(brief(costOfApproach(districtFacts(roundFacts(), { costs })))).toEqual([
    [null, 2000, 243, null],
    ['per_household', 810, 600, null],
    ['letters', 121_500, null, null],
    ['staff', 364_500, null, null],
    ['meetings', null, null, 'not_recorded'],
    ['system', null, null, 'not_recorded'],
  ]);
});

it('of a fund is per household of the district, since nobody votes there', () => {
  const figures = { households: 9720, inhabitants: null, year: 2024, source: 'CBS' };
  const all = costOfApproach(districtFacts(null, { scheme: 'fund', fund: fundFacts(), costs, figures }));
  expect(brief(all).slice(0, 2)).toEqual([
    [null, null, null, 'no_ballots'],
    ['per_household', 50, 9720, null],
  ]);
});

it('is not known where nobody wrote it down, and costs that were 0 are 0', () => {
  expect(brief(costOfApproach(districtFacts(roundFacts())))).toEqual([[null, null, null, 'not_recorded']]);
  const none = costOfApproach(districtFacts(roundFacts(), { costs: [{ kind: 'system', cents: 0 }] }));
  expect(none[0]).toMatchObject({ value: 0, status: 'nul' });
});
