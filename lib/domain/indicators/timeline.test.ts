import { expect, it } from 'vitest';
import { inTime, yearMarks } from './timeline';

it('events go by day, and on one day in the order in which they happen', () => {
  const event = (on: string, kind: 'closing' | 'opening' | 'visit', title = '') => ({ on, kind, title });
  const events = [
    event('2026-05-22', 'closing'),
    event('2026-05-01', 'visit'),
    event('2026-05-01', 'opening'),
  ];
  expect(inTime(events).map(({ kind }) => kind)).toEqual(['opening', 'visit', 'closing']);
});

it('the axis goes from the first year to the end of the last', () => {
  expect(yearMarks(['2026-05-01', '2025-01-01'])).toEqual([2025, 2026, 2027]);
  expect(yearMarks([])).toEqual([]);
});
