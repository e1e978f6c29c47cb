import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { FAILURE_LIMIT } from '@/lib/usecases/ballots/failure-limit';
import { type LetterRound, letterRoundWith } from '@/lib/usecases/testing/letterRound';
import { DURING } from '@/lib/usecases/testing/openRound';
import { openDoor1 } from './door1';

testDatabase();

describe('door 1', () => {
  let round: LetterRound;
  let signin: string;
  beforeAll(async () => {
    round = await letterRoundWith(1);
    signin = round.cheques[0]?.made.signin.toString('hex') ?? '';
  });
  const guess = (network: string, now = DURING) =>
    openDoor1({ round: round.id, signin: '00'.repeat(32) }, network, now);

  it('slows failures of one network after a while, and never the household with the right secret', async () => {
    for (let i = 0; i < FAILURE_LIMIT; i += 1) expect(await guess('192.0.2')).toBeNull();
    await expect(guess('192.0.2')).rejects.toThrow('SLOW_DOWN');
    await expect(openDoor1(undefined, '192.0.2', DURING)).rejects.toThrow('SLOW_DOWN');
    expect(await openDoor1({ round: round.id, signin }, '192.0.2', DURING)).toMatchObject({
      kind: 'household',
    });
    expect(await guess('198.51.100')).toBeNull();
    expect(await guess('192.0.2', new Date(DURING.getTime() + 60_000))).toBeNull();
  });
});
