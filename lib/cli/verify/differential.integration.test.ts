import { describe, expect, it } from 'vitest';
import type { Outcome } from '@/lib/domain/outcome/types';
import { OUTCOME_RULES } from '@/lib/domain/round';
import { resultOf } from '@/lib/formats/bundle';
import { getBundle } from '@/lib/usecases/bulletin/get-bundle';
import { getOutcome } from '@/lib/usecases/rounds/get-outcome';
import { testDatabase } from '@/lib/usecases/testing/database';
import { type VerifyReport, verifyBundle } from '@/lib/verify';
import { buildRound } from '@/lib/verify/testing/build';
import type { RoundParts } from '@/lib/verify/testing/parts';
import { randomRound } from '@/lib/verify/testing/random-round';
import { appCount, liveVersions, written } from './testing/app-count';
import { type PooledIdea, poolStored, poolWritten } from './testing/pooling-sql';
import { storeRound } from './testing/stored-round';

const database = testDatabase();

/** Two of every rule through a database; together 200 rounds. */
const STORED = 2 * OUTCOME_RULES.length;
const WRITTEN = 200 - STORED;

/** Rounds by seed, made once. */
const WRITTEN_ROUNDS = Array.from({ length: WRITTEN }, (_, i) => randomRound(i + 1));
const seeds = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);

/** What SQL says, as the app's count says it; only saving together is counted in SQL. */
function pooled({ ideas }: Outcome): PooledIdea[] {
  return ideas.map(({ id, backers, pledgedCents, reason }) => ({
    number: Number(id),
    backers,
    pledged: pledgedCents,
    reason: reason as PooledIdea['reason'],
  }));
}

function expectSame(report: VerifyReport, outcome: Outcome): void {
  expect(report.findings).toEqual([]);
  const counted = report.summary?.ideas.map(({ number, backers, funded, reason }) => ({
    number,
    backers,
    funded,
    reason,
  }));
  expect(counted).toEqual(
    resultOf(outcome).ideas.map(({ number, backers, funded, reason }) => ({
      number,
      backers,
      funded,
      reason,
    })),
  );
  expect(report.summary?.unspentCents).toBe(outcome.unspentCents);
}

describe('the same result three ways: as published, by the verifier, and in SQL for saving together', () => {
  it.each(OUTCOME_RULES)('of rounds that are written down, by rule %s', async (rule) => {
    const rounds = WRITTEN_ROUNDS.filter((parts) => parts.rules.rule === rule);
    for (const parts of rounds) {
      const outcome = appCount(parts);
      const built = buildRound(parts, { count: () => outcome });
      expectSame(verifyBundle(built.zip), outcome);
      if (rule !== 'pooling') continue;
      const { pool } = database.handle;
      expect({ round: parts.rules.round, ideas: await poolWritten(pool, written(parts)) }).toEqual({
        round: parts.rules.round,
        ideas: pooled(outcome),
      });
    }
    expect(rounds.length).toBeGreaterThan(30);
  });

  it.each(seeds(1001, STORED))('of a round in a database, seed %i', async (seed) => {
    process.env.BULLETIN_BATCH = '3';
    const parts = randomRound(seed);
    const { pool } = database.handle;
    const id = await storeRound(pool, parts);
    const [bundle, view] = await Promise.all([getBundle(id), getOutcome(id)]);
    if (!bundle.ok || !view) throw new Error('not published');
    expectSame(verifyBundle(bundle.value.zip), view.outcome);
    // Cheques have other tags here: a result does not depend on them.
    expect(resultOf(view.outcome)).toEqual(resultOf(appCount(parts)));
    if (parts.rules.rule !== 'pooling') return;
    expect(await poolStored(pool, id, parts.rules.minBackers)).toEqual(pooled(view.outcome));
  });

  it('and not when one of them takes ballots of void cheques along', async () => {
    const rounds = WRITTEN_ROUNDS.filter(({ rules }) => rules.rule === 'pooling');
    const wrong = await Promise.all(
      rounds.map(async (parts) => {
        const all = written(parts);
        const versions = all.versions.map((version) => ({ ...version, gone: false }));
        const counted = await poolWritten(database.handle.pool, { ...all, versions });
        return JSON.stringify(counted) !== JSON.stringify(pooled(appCount(parts)));
      }),
    );
    expect(wrong.filter(Boolean).length).toBeGreaterThan(5);
  });

  it('of rounds that are worth comparing', () => {
    const outcomes = WRITTEN_ROUNDS.map(appCount);
    const reasons = new Set(outcomes.flatMap(({ ideas }) => ideas.map(({ reason }) => reason)));
    expect([...reasons].toSorted()).toEqual(
      ['below_target', 'funded', 'lost_tie', 'no_room', 'too_few_backers', 'withdrawn'].toSorted(),
    );
    const some = (fits: (parts: RoundParts) => boolean) => WRITTEN_ROUNDS.filter(fits).length;
    expect(some(({ batches }) => batches.flat().some(({ seq }) => seq > 1))).toBeGreaterThan(100);
    expect(some(({ batches }) => batches.flat().some(({ alloc }) => alloc.length === 0))).toBeGreaterThan(80);
    expect(some(({ cheques }) => cheques.some(({ state }) => state === 'void'))).toBeGreaterThan(80);
    expect(some((parts) => liveVersions(parts).some(({ by }) => by === 'paper'))).toBeGreaterThan(50);
    expect(outcomes.filter(({ ties }) => ties.length > 0).length).toBeGreaterThan(10);
  });
});
