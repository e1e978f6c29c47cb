import { describe, expect, it } from 'vitest';
import { INDICATOR_IDS, INDICATORS, type Observation, observe, together } from '.';
import { awardFacts, districtFacts, fundFacts, ideaFacts, roundFacts } from './facts.testing';

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

const AWARDS = [
  awardFacts({ status: 'realised', endedOn: '2025-12-02', paidCents: 100_000 }),
  awardFacts({ status: 'realised', endedOn: '2026-01-01', paidCents: 80_000, returnedCents: 20_000 }),
  awardFacts({ status: 'in_progress', paidCents: 50_000, otherCents: 125_000 }),
  awardFacts({ status: 'stopped', endedOn: '2025-11-12', returnedCents: 100_000 }),
  awardFacts({ otherCents: 125_000 }),
];

describe('a counted round', () => {
  const all = observe(districtFacts(roundFacts({ ideas: AWARDED }), { awards: AWARDS }));

  it('has its progress, of what was awarded', () => {
    expect(said(pick(all, 'R01'))).toEqual([2, 5, 40, 'ok', null]);
    expect(['waiting', 'busy', 'done', 'stopped'].map((one) => pick(all, 'R01', one).numerator)).toEqual([
      1, 1, 2, 1,
    ]);
    expect(pick(all, 'R01').asOf).toBe('2026-01-15');
    expect(pick(all, 'R01', 'done').periodStart).toBe('2025-01-01');
  });

  it('has its money', () => {
    expect(said(pick(all, 'G01'))).toEqual([1_000_000, 600, 1667, 'ok', null]);
    expect(said(pick(all, 'G01', 'paid'))).toEqual([230_000, 600, 383, 'ok', null]);
    expect(said(pick(all, 'G02'))).toEqual([230_000, 500_000, 46, 'ok', null]);
    expect(['paid', 'to_pay', 'returned'].map((one) => pick(all, 'G02', one).numerator)).toEqual([
      230_000, 150_000, 120_000,
    ]);
    expect(said(pick(all, 'G06'))).toEqual([250_000, 750_000, 33.3, 'ok', null]);
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
      expect([one.status, one.reason, one.value]).toEqual([
        'nvt',
        one.indicator === 'R05' ? 'no_visit' : one.indicator.startsWith('S') ? 'no_survey' : 'no_cheque',
        null,
      ]);
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
    for (const id of ['R01', 'R02', 'R03', 'R04', 'G01', 'G02', 'G06', 'G03', 'G04', 'G05', 'P10'])
      expect(said(pick(all, id))).toEqual([null, null, null, 'ontbreekt', 'not_counted']);
    expect(said(pick(all, 'P01'))).toEqual([120, 600, 20, 'voorlopig', 'still_voting']);
    expect(said(pick(all, 'P07'))).toEqual([1, 2, 50, 'ok', null]);
  });

  it('hides turnout that the final version may have to hide', () => {
    // 594 of 600, floored: 590 could be shown if it were the number.
    const days = [{ day: '2025-10-05', ballots: 400 }];
    const all = observe(districtFacts({ ...open, ballots: 590, days }));
    expect(pick(all, 'P01').status).toBe('onderdrukt');
    expect(pick(all, 'P02', 'voted').status).toBe('onderdrukt');
    expect(pick(all, 'P04').status).toBe('onderdrukt');
    expect(pick(observe(districtFacts({ ...open, ballots: 580 })), 'P01').value).toBe(96.7);
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
    expect(own.map(({ reason }) => reason)).toEqual(['hidden_area', 'hidden_area', null]);
    expect(pick(all, 'P10').status).toBe('onderdrukt');
  });

  it('hide another one where an earlier version told what would protect it', () => {
    const groups = [group(1, 5, ['BU1']), group(2, 60, ['BU2']), group(3, 100, ['BU3'])];
    const reasons = (toldAreas: readonly string[]) =>
      observe(districtFacts(roundFacts({ ballots: 165, groups, toldAreas })))
        .filter(({ indicator, area }) => indicator === 'P10' && area.level === 'buurt')
        .map(({ reason }) => reason);
    expect(reasons([])).toEqual(['hidden_area', 'hidden_area', null]);
    expect(reasons(['BU2'])).toEqual(['hidden_area', null, 'hidden_area']);
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

describe('days until it is realised', () => {
  it('are the median by Kaplan and Meier, with what is open or stopped as far as it came', () => {
    // 30 and 60 days realised, 10 stopped, two open after 74: S = 1 · 3/4 · 2/3 = 1/2 at 60 days.
    const all = observe(districtFacts(roundFacts(), { awards: AWARDS }));
    expect(said(pick(all, 'R02'))).toEqual([2, 5, 60, 'ok', null]);
    expect(said(pick(all, 'R02', '30'))).toEqual([1, 4, 75, 'ok', null]);
    expect(said(pick(all, 'R02', '60'))).toEqual([1, 3, 50, 'ok', null]);
    // And it is followed until today, 74 days on, by the two that are open.
    expect(said(pick(all, 'R02', '74'))).toEqual([0, 2, 50, 'ok', null]);
  });

  it('have no middle as long as less than half is', () => {
    const awards = [awardFacts({ status: 'realised', endedOn: '2025-12-02' }), awardFacts(), awardFacts()];
    const all = observe(districtFacts(roundFacts(), { awards }));
    expect(said(pick(all, 'R02'))).toEqual([null, null, null, 'ontbreekt', 'not_half_yet']);
    expect(pick(all, 'R02', '30').value).toBe(66.7);
  });
});

describe('what residents maintain', () => {
  const realised = (agreements: Parameters<typeof awardFacts>[0] = {}) =>
    awardFacts({ status: 'realised', awardedOn: '2023-01-01', endedOn: '2023-06-30', ...agreements });
  const agreement = (until: string, endedOn: string | null = null) => ({
    agreements: [{ from: '2023-07-01', until, endedOn }],
  });
  const at = (today: string) =>
    observe(
      districtFacts(roundFacts(), {
        today,
        awards: [
          realised(agreement('2026-06-30')),
          realised(agreement('2026-06-30', '2024-05-01')),
          realised(agreement('2024-12-31')),
          realised(),
          realised({ publicSpace: false }),
          awardFacts({ status: 'in_progress' }),
        ],
      }),
    );

  it('is counted 12 and 24 months after it was realised, in public space only', () => {
    const all = at('2026-01-15');
    expect(said(pick(all, 'R03'))).toEqual([2, 4, 50, 'ok', null]);
    expect(pick(all, 'R03', 'm12').value).toBe(50);
    expect(said(pick(all, 'R03', 'm24'))).toEqual([1, 4, 25, 'ok', null]);
  });

  it('is not known before it is that old', () => {
    expect(pick(at('2024-06-29'), 'R03').reason).toBe('too_early');
    const all = at('2024-06-30');
    expect(pick(all, 'R03').value).toBe(50);
    expect(pick(all, 'R03', 'm24').reason).toBe('too_early');
  });
});

describe('hours of residents', () => {
  const of = (people: number, confirmedHours: number) =>
    observe(
      districtFacts(roundFacts(), {
        awards: [awardFacts({ plannedHours: 40, confirmedHours, people }), awardFacts()],
      }),
    );

  it('are shown from ten people', () => {
    expect(said(pick(of(10, 35), 'R04'))).toEqual([35, null, 35, 'ok', null]);
    expect(pick(of(10, 35), 'R04', 'planned').value).toBe(40);
    expect(said(pick(of(9, 35), 'R04'))).toEqual([null, null, null, 'onderdrukt', 'too_few']);
    expect(pick(of(9, 35), 'R04', 'confirmed').status).toBe('onderdrukt');
    expect(said(pick(of(0, 0), 'R04'))).toEqual([0, null, 0, 'nul', null]);
  });
});

describe('promises at visits', () => {
  const promise = (status: 'promised' | 'done' | 'dropped') => ({ status, dueOn: '2026-02-01' });

  it('are counted whatever scheme there is, and a dropped one was promised too', () => {
    const promises = [promise('done'), promise('dropped'), promise('promised'), promise('promised')];
    const all = observe(districtFacts(null, { scheme: 'none', promises }));
    expect(said(pick(all, 'R05'))).toEqual([1, 4, 25, 'ok', null]);
    expect(pick(all, 'R05', 'dropped').numerator).toBe(1);
    expect(pick(all, 'R05').round).toBeNull();
  });

  it('are none where nobody came, which is not 0; and 0 where none was kept', () => {
    expect(pick(observe(districtFacts(null)), 'R05').status).toBe('nvt');
    const kept = (promises: ReturnType<typeof promise>[]) =>
      pick(observe(districtFacts(null, { promises })), 'R05');
    expect(kept([]).status).toBe('ontbreekt');
    expect(kept([promise('promised')]).status).toBe('nul');
  });
});

describe('a team fund', () => {
  const figures = { households: 4000, inhabitants: 9000, year: 2024, source: 'CBS' };
  const fund = fundFacts({ carriedOutCents: 1_000_000 });
  const decisions = [
    // Friday to Monday, a week, and eleven working days over Christmas and New Year.
    { submittedOn: '2025-11-14', decidedOn: '2025-11-17', dueOn: '2025-11-28' },
    { submittedOn: '2025-11-17', decidedOn: '2025-11-24', dueOn: '2025-12-01' },
    { submittedOn: '2025-12-15', decidedOn: '2026-01-02', dueOn: '2025-12-31' },
  ];
  const all = observe(
    districtFacts(null, {
      scheme: 'fund',
      figures,
      fund,
      decisions,
      awards: [...AWARDS, awardFacts({ awardedOn: '2024-05-01', status: 'realised', endedOn: '2024-09-01' })],
    }),
  );

  it('has money per household, and where the budget went', () => {
    expect(said(pick(all, 'G01'))).toEqual([2_000_000, 4000, 500, 'ok', null]);
    expect(pick(all, 'G01', 'paid').value).toBe(125);
    expect(said(pick(all, 'G03'))).toEqual([3_000_000, 5_000_000, 60, 'ok', null]);
    expect(['awarded', 'carried', 'left'].map((one) => pick(all, 'G03', one).numerator)).toEqual([
      2_000_000, 1_000_000, 2_000_000,
    ]);
    expect([pick(all, 'G03').periodStart, pick(all, 'G03').periodEnd]).toEqual(['2025-01-01', '2025-12-31']);
  });

  it('has its progress per year of the award', () => {
    const done = all.filter(({ indicator, group }) => indicator === 'R01' && group === 'done');
    expect(
      done.map(({ periodStart, numerator, denominator }) => [periodStart, numerator, denominator]),
    ).toEqual([
      ['2024-01-01', 1, 1],
      ['2025-01-01', 2, 5],
    ]);
    expect(pick(all, 'R01').denominator).toBe(6);
  });

  it('decides in working days, without holidays, and says how often in time', () => {
    expect(said(pick(all, 'P08'))).toEqual([null, 3, 5, 'ok', null]);
    expect(said(pick(all, 'P08', 'in_time'))).toEqual([2, 3, 67, 'ok', null]);
  });

  it('may still change while applications can come', () => {
    const open = observe(districtFacts(null, { scheme: 'fund', fund: fundFacts({ open: true }) }));
    expect(pick(open, 'G03').status).toBe('voorlopig');
  });

  it('is not known where there is none yet', () => {
    const none = observe(districtFacts(null, { scheme: 'fund' }));
    for (const id of ['R01', 'G01', 'G02', 'G03', 'P08'])
      expect([pick(none, id).status, pick(none, id).reason]).toEqual(['ontbreekt', 'no_fund']);
    expect(pick(none, 'P01').status).toBe('nvt');
  });
});
