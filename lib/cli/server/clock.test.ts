import { describe, expect, it } from 'vitest';
import { clockOf } from './clock';

const NOW = new Date('2026-05-01T10:00:00Z');

describe('the server’s clock', () => {
  it('does every job with the time it is given, in order', async () => {
    const done: string[] = [];
    const job = (name: string) => ({
      name,
      work: (now: Date) => Promise.resolve(done.push(`${name} ${now.toISOString()}`)),
    });
    await clockOf([job('first'), job('second')])(NOW);
    expect(done).toEqual(['first 2026-05-01T10:00:00.000Z', 'second 2026-05-01T10:00:00.000Z']);
  });

  it('goes on after a job that fails, and tries that again', async () => {
    const done: string[] = [];
    let broken = true;
    const tick = clockOf([
      {
        name: 'first',
        work: () => (broken ? Promise.reject(new Error('no')) : Promise.resolve(done.push('1'))),
      },
      { name: 'second', work: () => Promise.resolve(done.push('2')) },
    ]);
    await tick(NOW);
    broken = false;
    await tick(NOW);
    expect(done).toEqual(['2', '1', '2']);
  });

  it('passes over a job that still runs, and does the others meanwhile', async () => {
    const done: string[] = [];
    let release = () => {};
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    let begun = 0;
    const tick = clockOf([
      {
        name: 'slow',
        work: () => {
          begun++;
          return slow;
        },
      },
      { name: 'quick', work: () => Promise.resolve(done.push('quick')) },
    ]);
    const first = tick(NOW);
    await tick(NOW);
    expect([begun, done]).toEqual([1, ['quick']]);
    release();
    await first;
    await tick(NOW);
    expect(begun).toBe(2);
  });
});
