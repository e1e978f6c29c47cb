import { describe, expect, it } from 'vitest';
import { count } from '@/lib/domain/outcome';
import { pledgesOf } from '@/lib/domain/outcome/pledges';
import { idRank } from '@/lib/domain/outcome/ties';
import { readPabulib, toElection, toIdeas } from './index';
import { CUMULATIVE, SAMPLE } from './testing/sample';

function read(text: string) {
  const file = readPabulib(text);
  if (!file.ok) throw new Error('sample is unsound');
  return file.value;
}

describe('a file as an election', () => {
  it('can be counted', () => {
    // Votes 010: 3, b/2: 2, x: 2 within 1000.50: 500 + 400.25 + 100.50 is 25 cents too much.
    const outcome = count(toElection(read(SAMPLE)), 'greedy');
    expect(outcome.winners).toEqual(['010', 'b/2']);
    expect(outcome.costCents).toBe(90025);
    expect(outcome.ties).toHaveLength(1);
  });

  it('divides a cheque over points in proportion', () => {
    const election = toElection(read(CUMULATIVE));
    const rank = idRank(['a', 'b']);
    // Budget 100 over two votes is a cheque of 50.
    expect([...pledgesOf(election, {}, rank)]).toEqual([1500, 3500, 5000]);
    expect(count(election, 'pooling').winners).toEqual(['a']);
  });
});

describe('a file as ideas', () => {
  it('have a place only where the file gives one', () => {
    const ideas = toIdeas(read(SAMPLE));
    expect(ideas.map((idea) => idea.position)).toEqual([{ lat6: 52_050_000, lon6: 4_490_000 }, null, null]);
    expect(ideas.map((idea) => idea.name)).toEqual(['Bankje', 'Tuin; met "kas"', 'Feest']);
  });

  it('without a name are called by their id', () => {
    expect(toIdeas(read(CUMULATIVE)).map((idea) => idea.name)).toEqual(['a', 'b']);
  });

  it('tell what the city decided', () => {
    const text = CUMULATIVE.replace('_id;cost', '_id;cost;selected').replace('a;60', 'a;60;1');
    expect(toIdeas(read(text)).map((idea) => idea.selected)).toEqual([1, null]);
  });
});
