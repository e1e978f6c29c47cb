import { describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { ballotOf, DURING, openRoundWith, type TestRound } from '../testing/openRound';
import { answerBox, type BoxDoor } from './answer-box';
import { FAILURE_LIMIT } from './failure-limit';

testDatabase();

const later = (ms: number) => new Date(DURING.getTime() + ms);

async function ask(door: BoxDoor, round: string, body: unknown, network: string, now = DURING) {
  const { status, body: text } = await answerBox(
    door,
    round,
    Buffer.from(JSON.stringify(body)),
    network,
    now,
  );
  return [status, (JSON.parse(text) as { code?: string }).code ?? 'answered'];
}

/** A ballot that somebody else's key signed. */
function forged(round: TestRound) {
  const ballot = ballotOf(round, 0, 1, [[1, 500]]);
  return { ...ballot, sig: ballotOf(round, 1, 1, [[1, 500]]).sig };
}

describe('the ballot box, by network', () => {
  it('slows guesses after a while and never a valid ballot, until the minute is over', async () => {
    const round = await openRoundWith({ cheques: 2 });
    for (let i = 0; i < FAILURE_LIMIT; i += 1)
      expect(await ask('stem', round.id, forged(round), '192.0.2')).toEqual([200, 'BAD_SIGNATURE']);
    const slow = [429, 'SLOW_DOWN'];
    expect(await ask('stem', round.id, forged(round), '192.0.2')).toEqual(slow);
    expect(await ask('mijn-stem', round.id, {}, '192.0.2')).toEqual(slow);
    expect(await ask('stem', 'nergens', {}, '192.0.2')).toEqual(slow);
    // A valid ballot, its resending and an honest mistake are answered as ever.
    const ballot = ballotOf(round, 0, 1, [[1, 500]]);
    for (const _ of [1, 2]) expect(await ask('stem', round.id, ballot, '192.0.2')).toEqual([200, 'OK']);
    const stale = ballotOf(round, 0, 1, [[2, 500]]);
    expect(await ask('stem', round.id, stale, '192.0.2')).toEqual([200, 'STALE']);
    // Nobody else is slowed, and nobody for longer than the minute.
    expect(await ask('stem', round.id, forged(round), '198.51.100')).toEqual([200, 'BAD_SIGNATURE']);
    expect(await ask('stem', round.id, forged(round), '192.0.2', later(60_000))).toEqual([
      200,
      'BAD_SIGNATURE',
    ]);
  });

  it('does not count honest mistakes', async () => {
    const round = await openRoundWith({ cheques: 1 });
    const overspent = ballotOf(round, 0, 1, [[1, 100_000_000]]);
    for (let i = 0; i < FAILURE_LIMIT + 5; i += 1)
      expect(await ask('stem', round.id, overspent, '203.0.113', later(120_000))).toEqual([200, 'OVERSPENT']);
  });
});
