import { describe, expect, it } from 'vitest';
import { INDICATOR_IDS, INDICATORS, type Observation, observe, together } from '.';
import { districtFacts, ideaFacts, roundFacts } from './facts.testing';

const AWARDED = [
  ideaFacts(1, { status: 'realised', awardedCents: 300_000, theme: 'green' }),
  ideaFacts(2, { status: 'maintained', awardedCents: 300_000, theme: 'play' }),
  ideaFacts(3, { status: 'in_progress', awardedCents: 200_000, theme: 'play' }),
  ideaFacts(4, { status: 'stopped', reason: 'Verhuisd', awardedCents: 200_000, theme: 'meeting' }),
  ideaFacts(5, { status: 'awarded', awardedCents: 0, theme: 'meeting' }),
  ideaFacts(6),
];

function pick(all: readonly Observation[], id: string, group: string | null = null, level = 'wijk') {
  const found = all.filter((one) => one.indicator === id && one.group === group && one.area.level === level);
  expect(found, `${id} ${group}`).toHaveLength(1);
  return found[0] as Observation;
}
const said = ({ numerator, denominator, value, status, reason }: Observation) => [
  numerator,
  denominator,
  value,
  status,
  reason,
];

describe('a counted round', () => {
  const all = observe(districtFacts(roundFacts({ ideas: AWARDED })));

  it('has its progress, of ideas that were funded, also with nothing', () => {
    expect(said(pick(all, 'R01'))).toEqual([2, 5, 40, 'ok', null]);
    expect(['waiting', 'busy', 'done', 'stopped'].map((one) => pick(all, 'R01', one).numerator)).toEqual([
      1, 1, 2, 1,
    ]);
    expect(pick(all, 'R01').asOf).toBe('2026-01-15');
  });

  it('has its money', () => {
    expect(said(pick(all, 'G01'))).toEqual([1_000_000, 600, 1667, 'ok', null]);
    expect(said(pick(all, 'G03'))).toEqual([1_400_000, 2_400_000, 58.3, 'ok', null]);
    expect(pick(all, 'G03', 'awarded').numerator).toBe(1_000_000);
    // Shares 0.3, 0.5 and 0.2 over five themes.
    const entropy = -(0.3 * Math.log(0.3) + 0.5 * Math.log(0.5) + 0.2 * Math.log(0.2));
    expect(pick(all, 'G04').value).toBeCloseTo(entropy / Math.log(5), 2);
    expect(said(pick(all, 'G04', 'play'))).toEqual([2, 2, 500_000, 'ok', null]);
    expect(said(pick(all, 'G04', 'safety'))).toEqual([0, 0, 0, 'nul', null]);
    expect(said(pick(all, 'G05'))).toEqual([800_000, 1_000_000, 80, 'ok', null]);
    expect(pick(all, 'G05', 'hhi').value).toBe(0.26);
  });

  it('has its turnout', () => {
    expect(said(pick(all, 'P01'))).toEqual([243, 600, 40.5, 'ok', null]);
    expect(pick(all, 'P01').asOf).toBe('2025-11-02');
    expect(said(pick(all, 'P06'))).toEqual([6, 600, 10, 'ok', null]);
  });

  it('gives a value exactly when its status is one that has one', () => {
    for (const one of all)
      expect(one.value !== null, JSON.stringify(one)).toBe(['ok', 'nul', 'voorlopig'].includes(one.status));
  });
});

describe('letters that came back', () => {
  it('are neither shown nor to be worked out when they are fewer than ten', () => {
    const few = [1, 4, 9].map((returned) => JSON.stringify(observe(districtFacts(roundFacts({ returned })))));
    expect(new Set(few).size).toBe(1);
    const all = observe(districtFacts(roundFacts({ returned: 4 })));
    expect(said(pick(all, 'P02', 'returned'))).toEqual([null, null, null, 'onderdrukt', 'too_few']);
    expect(said(pick(all, 'P02', 'delivered'))).toEqual([null, null, null, 'onderdrukt', 'complementary']);
  });

  it('are by five from ten, in turnout as well', () => {
    const all = observe(districtFacts(roundFacts({ returned: 48 })));
    expect(pick(all, 'P02', 'returned').value).toBe(50);
    expect(pick(all, 'P02', 'delivered').value).toBe(550);
    expect(pick(all, 'P01').denominator).toBe(550);
  });
});

describe('what is too small to show', () => {
  it('is turnout of a few, and how many cheques were used', () => {
    const all = observe(districtFacts(roundFacts({ ballots: 9 })));
    expect(said(pick(all, 'P01'))).toEqual([null, null, null, 'onderdrukt', 'too_few']);
    expect(pick(all, 'P02', 'voted').status).toBe('onderdrukt');
  });

  it('is a number of organisers below ten; where nobody could organise it is not recorded', () => {
    const withOrganisers = (addresses: number) =>
      pick(observe(districtFacts(roundFacts({ organisers: { addresses, ideas: 3 } }))), 'P09');
    expect(said(withOrganisers(9))).toEqual([null, null, null, 'onderdrukt', 'too_few']);
    expect(said(withOrganisers(11))).toEqual([10, 3, 10, 'ok', null]);
    expect(pick(observe(districtFacts(roundFacts())), 'P09').reason).toBe('not_recorded');
  });
});

describe('a district', () => {
  it('without a scheme is not applicable in everything but its context, and nowhere 0', () => {
    const figures = { households: 100, inhabitants: null, year: 2024, source: 'CBS' };
    const all = observe(districtFacts(null, { scheme: 'none', figures }));
    for (const one of all.filter(({ indicator }) => indicator !== 'C01'))
      expect([one.status, one.reason, one.value]).toEqual(['nvt', 'no_cheque', null]);
    expect(new Set(all.map(({ indicator }) => indicator)).size).toBe(INDICATOR_IDS.length);
    expect(said(pick(all, 'C01', 'households'))).toEqual([100, null, 100, 'ok', null]);
    expect(said(pick(all, 'C01', 'inhabitants'))).toEqual([null, null, null, 'ontbreekt', 'not_published']);
  });

  it('with a scheme and without a round has no figures yet', () => {
    expect(pick(observe(districtFacts(null)), 'G01').reason).toBe('no_round');
  });
});

describe('a vote that is open', () => {
  const ideas = [
    ideaFacts(1, { status: 'on_ballot' }),
    ideaFacts(2, { status: 'rejected', reason: 'Nee', onBallot: false }),
  ];
  const open = roundFacts({ stage: 'voting', countedOn: null, ballots: 120, ideas });

  it('shows no amounts, and turnout as provisional', () => {
    const all = observe(districtFacts(open));
    for (const id of ['R01', 'G01', 'G03', 'G04', 'G05', 'P10'])
      expect(said(pick(all, id))).toEqual([null, null, null, 'ontbreekt', 'not_counted']);
    expect(said(pick(all, 'P01'))).toEqual([120, 600, 20, 'voorlopig', 'still_voting']);
    expect(said(pick(all, 'P07'))).toEqual([1, 2, 50, 'ok', null]);
  });

  it('shows no turnout where the round keeps it to itself', () => {
    expect(pick(observe(districtFacts({ ...open, ballots: null })), 'P01').reason).toBe('not_counted');
  });
});

describe('ideas that were submitted', () => {
  it('are those that were looked at or will be; not drafts and not what was taken back', () => {
    const not = { onBallot: false };
    const ideas = [
      ideaFacts(1),
      ideaFacts(2, { ...not, status: 'merged' }),
      ideaFacts(3, { ...not, status: 'draft' }),
      ideaFacts(4, { ...not, status: 'stopped', reason: null }),
      ideaFacts(5, { ...not, status: 'submitted' }),
    ];
    const all = observe(districtFacts(roundFacts({ ideas })));
    expect(pick(all, 'P07').denominator).toBe(3);
    expect(pick(all, 'P07', 'waiting').numerator).toBe(1);
  });
});

describe('buurten', () => {
  const group = (of: number, ballots: number, neighbourhoods: readonly string[]) => ({
    group: of,
    neighbourhoods,
    cheques: 200,
    ballots,
  });

  it('have a turnout and a spread, by name; those taken together are one', () => {
    const groups = [group(2, 60, ['BU2']), group(1, 100, ['BU3', 'BU1'])];
    const ideas = [ideaFacts(1, { neighbourhoodCode: 'BU3', awardedCents: 40_000 })];
    const all = observe(districtFacts(roundFacts({ ballots: 160, groups, ideas })));
    const own = all.filter(({ indicator, area }) => indicator === 'P10' && area.level === 'buurt');
    expect(own.map(({ area, value }) => [area.name, area.code, value])).toEqual([
      ['Tuinen + Weiden', 'BU1+BU3', 50],
      ['Vaarten', 'BU2', 30],
    ]);
    expect(said(pick(all, 'P10'))).toEqual([null, null, 20, 'ok', null]);
    const money = all.filter(({ indicator, area }) => indicator === 'G01' && area.level === 'buurt');
    expect(money.map(({ numerator, value }) => [numerator, value])).toEqual([
      [40_000, 200],
      [0, 0],
    ]);
  });

  it('hide two where one is too small, and then the spread as well', () => {
    const groups = [group(1, 5, ['BU1']), group(2, 60, ['BU2']), group(3, 100, ['BU3'])];
    const all = observe(districtFacts(roundFacts({ ballots: 165, groups })));
    const own = all.filter(({ indicator, area }) => indicator === 'P10' && area.level === 'buurt');
    expect(own.map(({ reason }) => reason)).toEqual(['too_few', 'complementary', null]);
    expect(pick(all, 'P10').status).toBe('onderdrukt');
  });

  it('have a Gini from eight', () => {
    const names = Array.from({ length: 8 }, (_, i) => `B${i}`);
    const groups = names.map((name, i) => group(i, i < 4 ? 40 : 80, [name]));
    const all = observe(districtFacts(roundFacts({ groups })));
    // Four of 20 % and four of 40 %: 2 · 16 · 20 / (2 · 64 · 30) = 0.1667.
    expect(pick(all, 'P10', 'gini').value).toBe(0.17);
  });
});

describe('a municipality', () => {
  const area = { code: 'GM0001', level: 'gemeente' as const, year: 2025, name: 'Stad' };
  const other = districtFacts(roundFacts({ id: 'b', issued: 400, ballots: 100, ideas: AWARDED }));

  it('is its counted rounds together', () => {
    const facts = together(area, [districtFacts(roundFacts({ ideas: AWARDED })), other, districtFacts(null)]);
    const all = facts ? observe(facts) : [];
    expect(said(pick(all, 'P01', null, 'gemeente'))).toEqual([343, 1000, 34.3, 'ok', null]);
    expect(pick(all, 'G01', null, 'gemeente').numerator).toBe(2_000_000);
    expect(new Set(all.map(({ indicator }) => indicator))).toEqual(
      new Set(INDICATOR_IDS.filter((id) => INDICATORS[id].forMunicipality)),
    );
  });

  it('is nothing with one round, and nothing that would tell a hidden turnout', () => {
    expect(together(area, [other])).toBeNull();
    expect(together(area, [other, districtFacts(roundFacts({ stage: 'voting' }))])).toBeNull();
    expect(together(area, [other, districtFacts(roundFacts({ ballots: 9 }))])).toBeNull();
  });
});
