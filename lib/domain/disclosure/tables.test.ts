import { describe, expect, it } from 'vitest';
import { observe, together } from '../indicators';
import { awardFacts, districtFacts, roundFacts } from '../indicators/facts.testing';
import type { Observation } from '../indicators/types';
import { derivableCells } from './derivable';
import { publishedTables } from './tables';

const derived = (...versions: readonly (readonly Observation[])[]) =>
  derivableCells(publishedTables(...versions)).map(({ cell, low, high }) => [cell, low, high]);

/** As if this were shown; everything else stays as it is. */
function told(all: readonly Observation[], id: string, changes: Partial<Observation>) {
  return all.map((one) => (one.indicator === id && one.dimension === null ? { ...one, ...changes } : one));
}

const FINAL = observe(districtFacts(roundFacts({ ballots: 594 })));
/** Version 1, made when the vote was closed. */
const closed = (today: string) =>
  observe(
    districtFacts(roundFacts({ stage: 'voting', countedOn: null, ballots: 590, days: null }), { today }),
  );
const shows590 = { numerator: 590, denominator: 600, value: 98.3, status: 'voorlopig' } as const;

describe('what a version before the count tells of the final one', () => {
  it('is nothing where it hides what may have to be hidden', () => {
    expect(derived(closed('2025-11-01'), FINAL)).toEqual([]);
  });

  it('is the hidden number but for eight, once the vote is closed', () => {
    expect(derived(told(closed('2025-11-01'), 'P01', shows590), FINAL)).toEqual([
      ['ronde-1 ballots', 590, 598],
    ]);
    expect(derived(told(closed('2025-10-31'), 'P01', shows590), FINAL)).toEqual([
      ['ronde-1 ballots', 590, 598],
    ]);
  });

  it('is the least that it can be, while people vote', () => {
    const during = told(closed('2025-10-20'), 'P01', shows590);
    // From 590 up to all 600 is wide enough.
    expect(derived(during, FINAL)).toEqual([]);
    const most = told(closed('2025-10-20'), 'P01', { ...shows590, numerator: 595 });
    expect(derived(most, FINAL)).toEqual([['ronde-1 ballots', 595, 600]]);
  });

  it('is nothing that counts where the final one shows it', () => {
    const final = observe(districtFacts(roundFacts({ ballots: 590 })));
    expect(derived(closed('2025-11-01'), final)).toEqual([]);
  });
});

describe('turnout per day', () => {
  const days = [
    { day: '2025-10-06', ballots: 100 },
    { day: '2025-10-07', ballots: 120 },
    { day: '2025-10-31', ballots: 240 },
  ];
  const version = (day: string, ballots: number) => {
    const all = observe(districtFacts(roundFacts({ days })));
    return all.map((one) =>
      one.dimension === 'date' && one.group === '2025-10-07'
        ? { ...one, group: day, numerator: ballots }
        : one,
    );
  };

  it('tells no rise of fewer than ten in one version', () => {
    expect(derived(observe(districtFacts(roundFacts({ days }))))).toEqual([]);
  });

  it('tells one where two versions tell other days', () => {
    expect(derived(version('2025-10-07', 120), version('2025-10-08', 125))).toEqual([
      ['ronde-1 since 2025-10-07 at 2025-10-08', 1, 9],
    ]);
    // And where the last of them is nearly the total.
    expect(derived(version('2025-10-30', 240))).toEqual([['ronde-1 since 2025-10-30 ballots', 0, 3]]);
  });
});

it('hours that are hidden stay so unless a line tells them', () => {
  const awards = [awardFacts({ confirmedHours: 12, people: 4 })];
  const all = observe(districtFacts(roundFacts(), { awards }));
  expect(derived(all)).toEqual([]);
  const found = derived(told(all, 'R04', { value: 12, status: 'ok' }));
  expect(found).toEqual([['ronde-1 2026-01-15 hours', 12, 12]]);
});

describe('a municipality', () => {
  const area = { code: 'GM0000', level: 'gemeente' as const, year: 2025, name: 'Stad' };
  const other = districtFacts(roundFacts({ id: 'b', issued: 400, ballots: 100 }), {
    area: { code: 'WK000002', level: 'wijk', year: 2025, name: 'Andere' },
  });
  const one = districtFacts(roundFacts({ ballots: 594 }));

  it('tells a turnout that a district hides, as the rest of the total', () => {
    expect(together(area, [one, other])).toBeNull();
    const shown = together(area, [{ ...one, round: roundFacts({ ballots: 500 }) }, other]);
    const whole = told(shown ? observe(shown) : [], 'P01', { numerator: 694 });
    expect(derived([...observe(one), ...observe(other), ...whole])).toEqual([['ronde-1 ballots', 594, 594]]);
  });

  it('tells nothing of districts that are not all there', () => {
    const shown = together(area, [districtFacts(roundFacts()), other]);
    expect(derived([...observe(one), ...(shown ? observe(shown) : [])])).toEqual([]);
  });
});
