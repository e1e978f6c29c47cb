import { describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { FAILURE_LIMIT } from '../ballots/failure-limit';
import { letterRoundWith } from '../testing/letterRound';
import { DURING } from '../testing/openRound';
import { openDoor1 } from './open-door1';

testDatabase();

describe('door 1', () => {
  it('slows failures of one network after a while, and never the household with the right secret', async () => {
    const round = await letterRoundWith(1);
    const signin = round.cheques[0]?.made.signin.toString('hex') ?? '';
    const guess = async (network: string, now = DURING) => {
      const opened = await openDoor1({ round: round.id, signin: '00'.repeat(32) }, network, now);
      return opened.ok ? 'in' : opened.error;
    };
    for (let i = 0; i < FAILURE_LIMIT; i += 1) expect(await guess('192.0.2')).toBe('UNKNOWN');
    expect(await guess('192.0.2')).toBe('SLOW_DOWN');
    expect(await openDoor1(undefined, '192.0.2', DURING)).toEqual({ ok: false, error: 'SLOW_DOWN' });
    expect(await openDoor1({ round: round.id, signin }, '192.0.2', DURING)).toMatchObject({
      ok: true,
      value: { kind: 'household' },
    });
    expect(await guess('198.51.100')).toBe('UNKNOWN');
    expect(await guess('192.0.2', new Date(DURING.getTime() + 60_000))).toBe('UNKNOWN');
  });
});
