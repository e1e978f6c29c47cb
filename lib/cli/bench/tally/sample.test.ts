import { describe, expect, it } from 'vitest';
import { readPabulib, toElection } from '@/lib/formats/pabulib';
import { DISTRICTS, sampleElection } from './sample';

const SIZE = { voters: 3000, projects: 200 };

describe('the made-up election', () => {
  it('is the same every time, and sound', () => {
    const first = sampleElection({ ...SIZE, ids: 'rising' });
    expect(Buffer.from(first).equals(Buffer.from(sampleElection({ ...SIZE, ids: 'rising' })))).toBe(true);
    const read = readPabulib(first);
    expect(read.ok && read.value.warnings).toEqual([]);
  });

  it('has about six approvals per voter, most of them from one district', () => {
    const read = readPabulib(sampleElection({ ...SIZE, ids: 'scattered' }));
    if (!read.ok) throw new Error('unreadable');
    const { choices, offsets } = toElection(read.value);
    expect(choices.length / SIZE.voters).toBeGreaterThan(5.5);
    expect(choices.length / SIZE.voters).toBeLessThan(6.5);
    let own = 0;
    for (let voter = 0; voter < SIZE.voters; voter++) {
      const places = new Uint32Array(DISTRICTS);
      for (const idea of choices.subarray(offsets[voter], offsets[voter + 1])) {
        places[idea % DISTRICTS] = (places[idea % DISTRICTS] ?? 0) + 1;
      }
      own += Math.max(...places);
    }
    expect(own / choices.length).toBeGreaterThan(0.6);
  });

  it('can be made smaller than a district', () => {
    const read = readPabulib(sampleElection({ voters: 50, projects: 3, ids: 'rising' }));
    expect(read.ok).toBe(true);
  });
});
