import { describe, expect, it } from 'vitest';
import ballots from '@/docs/vectors/ballot-v1.json';
import vectors from '@/docs/vectors/bulletin-v1.json';
import { createTasks } from './tasks';

const { bulletin } = vectors;
const tasks = createTasks((bytes) => bytes);
const register = {
  origin: bulletin.origin,
  leaves: bulletin.leaves,
  checkpoints: bulletin.checkpoints.map(({ note }) => note),
};
const [first] = ballots.receipts;
const look = (text: string) =>
  tasks.lookUp({ text, register, round: bulletin.opening.round, logKey: bulletin.logKey });

describe('looking up a stembewijs', () => {
  const words = first?.trackPrinted ?? '';
  const found = { words, result: { code: 'FOUND', index: 1, ballots: 3, closed: true } };

  it.each([
    ['its word', words.toLowerCase()],
    ['its file', JSON.stringify({ alloc: [], ...first?.answer })],
    ['what the tab keeps', JSON.stringify({ request: {}, answer: first?.answer })],
  ])('works by %s', (_, text) => {
    expect(look(text)).toEqual(found);
  });

  it('says what is no stembewijs, and what is not in the register', () => {
    expect(look('no word')).toEqual({ words: '', result: { code: 'UNREADABLE' } });
    expect(look('00000-00000')).toEqual({ words: '00000-00000', result: { code: 'UNKNOWN_TRACK' } });
  });
});
