import { describe, expect, it } from 'vitest';
import { listProjectEntries } from '@/db/queries/project-account';
import { findIdea, findOutcome } from '@/db/queries/rounds';
import { testDatabase } from '@/db/testing';
import { castBallot } from '../ballots/cast-ballot';
import { getDistrictProjects } from '../projects/district-projects';
import { done, view } from '../projects/testing/acting';
import { changePhase } from '../rounds/change-phase';
import { districtWith } from '../testing/district';
import { AFTER, ballotOf, DURING, OPENS_AT, openRoundWith, SYSTEM } from '../testing/openRound';
import { publishRound } from '../testing/publishedRound';
import { carryPot, listPots } from './carry-pot';
import { decideIdea } from './review-decide';
import { seenNow } from './testing/seenNow';

const database = testDatabase();
const BEFORE = new Date(OPENS_AT.getTime() - 86_400_000);
const CHEQUE = { chequeCents: 50_000, stepCents: 5000 };
const LATER = new Date('2026-08-01T10:00:00Z');

/** The project of idea 1, of € 900, of which € 400 was paid before it stopped; and the next round. */
async function stopped(unspent: 'carry_over' | 'return' = 'carry_over') {
  const { slug } = await districtWith(1);
  const round = { districtSlug: slug, unspent, title: 'Vorig jaar' };
  const from = await publishRound({ ...CHEQUE, ballots: [[[1, 50_000]], [[1, 40_000]]], round });
  const own = { id: `${from}-1`, slug };
  const on = '2026-06-01';
  await done(own, 'pay', { kind: 'advance', amount: '400', on }, LATER);
  await done(own, 'stop', { on, reason: 'De groep is uit elkaar.' }, LATER);
  const next = await openRoundWith({
    ...CHEQUE,
    phase: 'review',
    ideas: 1,
    round: { districtSlug: slug, unspent: 'carry_over', title: 'Dit jaar' },
  });
  return { own, from, next };
}

async function potsFor(id: string) {
  const found = await listPots(SYSTEM, id);
  if (!found.ok) throw new Error(found.error);
  return found.value.earlier.flatMap(({ pots }) => pots);
}
const carry = (id: string, from: string) => carryPot(SYSTEM, id, { roundId: from, number: 1 }, BEFORE);
const accept = async (roundId: string, number: number) => {
  const key = { roundId, number };
  const seen = await seenNow(key);
  const form = { decision: 'accept', seen, reason: '', cost: '', conditions: '', into: '' };
  return decideIdea(SYSTEM, key, form, BEFORE);
};
const repay = (own: { id: string; slug: string }, amount: string) =>
  done(own, 'repay', { amount, on: '2026-07-01', text: 'Niet gebruikt' }, LATER);

/** What went to each place, in cents. */
async function wentTo(id: string): Promise<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { destination, cents } of await listProjectEntries(database.db, id))
    if (destination) sums[destination] = (sums[destination] ?? 0) - cents;
  return sums;
}

describe('the money of a stopped project, where money stays', () => {
  it('is a pot of its idea for the next round, with what the group pays back until it is taken', async () => {
    const { own, from, next } = await stopped();
    expect((await view(own, LATER)).along).toEqual({ taken: false, idea: null });
    await repay(own, '100');
    expect(await potsFor(next.id)).toEqual([
      { number: 1, title: 'Idee 1', cents: 60_000, carriedCents: 0, stopped: true, taken: null },
    ]);
    expect(await carry(next.id, from)).toEqual({ ok: true, value: 2 });
    expect(await findIdea(database.db, { roundId: next.id, number: 2 })).toMatchObject({
      carriedCents: 60_000,
      status: 'submitted',
      statusReason: null,
    });
    expect(await carry(next.id, from)).toEqual({ ok: false, error: 'ALREADY_CARRIED' });
    // Everybody reads where it is, once they may read of the idea.
    expect((await view(own, LATER)).along).toEqual({ taken: true, idea: null });
    await accept(next.id, 2);
    const idea = { roundId: next.id, title: 'Dit jaar', number: 2 };
    expect((await view(own, LATER)).along).toEqual({ taken: true, idea });

    // It counts there as what is saved already: € 900 less € 600.
    await changePhase(SYSTEM, next.id, 'open_voting', DURING);
    await castBallot(next.id, ballotOf(next, 0, 1, [[2, 30_000]]), DURING);
    for (const act of ['close_voting', 'publish'] as const) await changePhase(SYSTEM, next.id, act, AFTER);
    const outcome = await findOutcome(database.db, next.id);
    expect(outcome?.result.ideas.find((one) => one.id === '2')).toMatchObject({
      funded: true,
      targetCents: 30_000,
    });
  });

  it('what comes back after that goes to the municipality, and each line says where it went', async () => {
    const { own, from, next } = await stopped();
    expect((await carry(next.id, from)).ok).toBe(true);
    await repay(own, '400');
    expect(await wentTo(own.id)).toEqual({ next_round: 50_000, municipality: 40_000 });
    const [card] = (await getDistrictProjects(own.slug, LATER))?.projects ?? [];
    expect(card).toMatchObject({ returnedCents: 90_000, destination: null });
  });

  it('is neither lost nor there twice when it is taken while the group pays back', async () => {
    const { own, from, next } = await stopped();
    const [taken] = await Promise.all([
      carry(next.id, from),
      ...Array.from({ length: 4 }, () => repay(own, '100')),
    ]);
    expect(taken.ok).toBe(true);
    const made = await findIdea(database.db, { roundId: next.id, number: 2 });
    const { next_round: along = 0, municipality = 0 } = await wentTo(own.id);
    expect(made?.carriedCents).toBe(along);
    expect(along + municipality).toBe(90_000);
  });
});

it('where money goes back there is no pot of a stopped project', async () => {
  const { own, from, next } = await stopped('return');
  expect(await potsFor(next.id)).toEqual([]);
  expect(await carry(next.id, from)).toEqual({ ok: false, error: 'NO_POT' });
  expect((await view(own, LATER)).along).toBeNull();
  expect(await wentTo(own.id)).toEqual({ municipality: 50_000 });
});
