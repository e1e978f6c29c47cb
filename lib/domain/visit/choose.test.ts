import { expect, it } from 'vitest';
import { choosePromises, countByDistrict, readPromiseChoice } from './choose';

const TODAY = '2026-06-10';
const promise = (
  districtSlug: string,
  status: 'promised' | 'in_progress' | 'done' | 'dropped',
  dueOn: string,
) => ({
  districtSlug,
  kind: districtSlug === 'a' ? ('council' as const) : ('executive' as const),
  status,
  dueOn,
});
const ALL = [
  promise('a', 'done', '2026-01-01'),
  promise('a', 'promised', '2026-07-01'),
  promise('b', 'in_progress', '2026-05-01'),
  promise('b', 'dropped', '2026-04-01'),
];
const days = (given: Partial<Parameters<typeof readPromiseChoice>[0]>) =>
  choosePromises(ALL, readPromiseChoice({ district: '', kind: '', state: '', ...given }), TODAY).map(
    ({ dueOn }) => dueOn,
  );

it('shows what is late first, and then what is due, and then what is closed', () => {
  expect(days({})).toEqual(['2026-05-01', '2026-07-01', '2026-04-01', '2026-01-01']);
});

it('chooses by district, kind and status; what makes no sense is left out', () => {
  expect(days({ district: 'a' })).toEqual(['2026-07-01', '2026-01-01']);
  expect(days({ kind: 'executive' })).toEqual(['2026-05-01', '2026-04-01']);
  expect(days({ state: 'open' })).toEqual(['2026-05-01', '2026-07-01']);
  expect(days({ state: 'overdue' })).toEqual(['2026-05-01']);
  expect(days({ state: 'dropped' })).toEqual(['2026-04-01']);
  expect(days({ state: 'x', kind: 'y' })).toHaveLength(4);
});

it('counts per district', () => {
  const counts = countByDistrict(ALL, TODAY);
  expect(counts.get('b')).toEqual({ promised: 0, in_progress: 1, done: 0, dropped: 1, overdue: 1, all: 2 });
});
