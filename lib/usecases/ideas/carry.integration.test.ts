import { describe, expect, it } from 'vitest';
import { findIdeaFile, listIdeaHistory, saveIdeaFile } from '@/db/queries/idea-file';
import { listPhotos } from '@/db/queries/photos';
import { findIdea, findOutcome } from '@/db/queries/rounds';
import { ideaPhoto } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import type { Allocation } from '@/lib/domain/ballot';
import type { OutcomeRule, UnspentPolicy } from '@/lib/domain/round';
import { castBallot } from '../ballots/cast-ballot';
import { changePhase } from '../rounds/change-phase';
import { staff } from '../testing/actors';
import { districtWith } from '../testing/district';
import { AFTER, ballotOf, DURING, OPENS_AT, openRoundWith, SYSTEM } from '../testing/openRound';
import { publishRound } from '../testing/publishedRound';
import { carryPot, listPots } from './carry-pot';
import { decideIdea } from './review-decide';
import { getStaffIdea } from './review-idea';
import { seenNow } from './testing/seenNow';

const database = testDatabase();
const BEFORE = new Date(OPENS_AT.getTime() - 86_400_000);
const CHEQUE = { chequeCents: 50_000, stepCents: 5000 };
/** Ideas cost € 900: the first is funded, the second has € 400, the third € 50, the fourth nothing. */
const BALLOTS: readonly Allocation[] = [
  [[1, 50_000]],
  [
    [1, 40_000],
    [3, 5000],
  ],
  [[2, 40_000]],
];

async function counted(
  slug: string,
  unspent: UnspentPolicy = 'carry_over',
  options: { rule?: OutcomeRule; withdrawn?: readonly number[] } = {},
) {
  const { rule = 'pooling', withdrawn = [] } = options;
  return publishRound({
    ...CHEQUE,
    ballots: BALLOTS,
    withdrawn,
    round: { districtSlug: slug, unspent, rule, title: 'Vorig jaar' },
  });
}
const next = (slug: string) =>
  openRoundWith({
    ...CHEQUE,
    phase: 'review',
    ideas: 1,
    round: { districtSlug: slug, unspent: 'carry_over', title: 'Dit jaar' },
  });

async function potsFor(id: string) {
  const found = await listPots(SYSTEM, id);
  if (!found.ok) throw new Error(found.error);
  return found.value.earlier.map(({ round, pots }) => ({
    round: round.id,
    pots: pots.map(({ number, cents, taken }) => [number, cents, taken?.number ?? null]),
  }));
}
const carry = (id: string, from: string, number: number) =>
  carryPot(SYSTEM, id, { roundId: from, number }, BEFORE);
const accept = async (roundId: string, number: number) => {
  const seen = await seenNow({ roundId, number });
  const form = { decision: 'accept', seen, reason: '', cost: '', conditions: '', into: '' };
  return decideIdea(SYSTEM, { roundId, number }, form, BEFORE);
};

describe('the pots of earlier rounds', () => {
  it('are of counted rounds of the same district in which money stays', async () => {
    const { slug } = await districtWith(1);
    const other = await districtWith(1);
    const from = await counted(slug);
    await counted(slug, 'return');
    await counted(slug, 'top_up');
    await counted(other.slug);
    const { id } = await next(slug);
    expect(await potsFor(id)).toEqual([
      {
        round: from,
        pots: [
          [2, 40_000, null],
          [3, 5000, null],
        ],
      },
    ]);
    const elsewhere = staff('wijkregisseur', [other.slug]);
    for (const round of [id, 'nergens'])
      expect(await listPots(elsewhere, round)).toEqual({ ok: false, error: 'FORBIDDEN' });
    expect((await listPots(staff('wijkregisseur', [slug]), id)).ok).toBe(true);
  });
});

describe('taking a pot along', () => {
  it('makes a new idea that waits, with text, photos, provenance, history and a line in the log book', async () => {
    const { slug } = await districtWith(1);
    const from = await counted(slug);
    await saveIdeaFile(database.db, { roundId: from, number: 2 }, { broughtBy: 'household' });
    await database.db.insert(ideaPhoto).values({
      ...{
        id: crypto.randomUUID(),
        roundId: from,
        idea: 2,
        position: 1,
        alt: 'Het pleintje',
        width: 4,
        height: 3,
      },
      ...{ bytes: Buffer.from('groot'), small: Buffer.from('klein') },
    });
    const { id } = await next(slug);
    expect(await carry(id, from, 2)).toEqual({ ok: true, value: 2 });
    expect(await findIdea(database.db, { roundId: id, number: 2 })).toMatchObject({
      title: 'Idee 2',
      status: 'submitted',
      costCents: 90_000,
      carriedCents: 40_000,
    });
    expect(await findIdeaFile(database.db, { roundId: id, number: 2 })).toMatchObject({
      broughtBy: 'household',
      carriedRound: from,
      carriedIdea: 2,
    });
    const photos = await listPhotos(database.db, { roundId: id, number: 2 });
    expect(photos).toMatchObject([{ alt: 'Het pleintje' }]);
    expect(photos[0]?.id).not.toBe((await listPhotos(database.db, { roundId: from, number: 2 }))[0]?.id);
    const steps = await listIdeaHistory(database.db, { roundId: id, number: 2 });
    expect(steps.map(({ step, reason }) => [step, reason])).toEqual([
      ['carried', '€ 400'],
      ['submitted', null],
    ]);
    const { rows } = await database.handle.pool.query(
      "SELECT details FROM audit_event WHERE subject = $1 AND act = 'carry_idea'",
      [id],
    );
    expect(rows).toEqual([{ details: { idea: 2, fromRound: from, fromIdea: 2, cents: 40_000 } }]);
    expect(await potsFor(id)).toMatchObject([
      {
        pots: [
          [2, 40_000, 2],
          [3, 5000, null],
        ],
      },
    ]);
    // Its neighbours were found in the round before; it does not have to find them again.
    expect(await getStaffIdea(SYSTEM, { roundId: id, number: 2 }, BEFORE)).toMatchObject({
      value: { organisers: { needed: 0 }, carriedFrom: [{ roundId: from, number: 2, title: 'Vorig jaar' }] },
    });
  });

  it('is not taken by a round to practise on', async () => {
    const { slug } = await districtWith(1);
    const from = await counted(slug);
    const real = await next(slug);
    const copy = await openRoundWith({
      ...CHEQUE,
      phase: 'review',
      round: { districtSlug: slug, rehearsalOf: real.id },
    });
    expect(await carry(copy.id, from, 2)).toEqual({ ok: false, error: 'REHEARSAL' });
    expect(await potsFor(copy.id)).toEqual([]);
    expect(await carry(real.id, from, 2)).toMatchObject({ ok: true });
  });

  it('is refused with its code, and leaves nothing behind then', async () => {
    const { slug } = await districtWith(1);
    const other = await districtWith(1);
    const from = await counted(slug, 'carry_over', { withdrawn: [3] });
    const returned = await counted(slug, 'return');
    const elsewhere = await counted(other.slug);
    const { id } = await next(slug);
    const noPot = { ok: false, error: 'NO_POT' };
    for (const [round, number] of [
      [from, 1],
      [from, 3],
      [from, 4],
      [from, 9],
      [returned, 2],
      [elsewhere, 2],
      [id, 1],
      ['nergens', 1],
    ] as const)
      expect(await carry(id, round, number), `${round} ${number}`).toEqual(noPot);
    expect(
      await carryPot(staff('wijkregisseur', [other.slug]), id, { roundId: from, number: 2 }, BEFORE),
    ).toEqual({
      ok: false,
      error: 'FORBIDDEN',
    });
    expect(await carry('nergens', from, 2)).toEqual({ ok: false, error: 'UNKNOWN_ROUND' });
    expect((await carry(id, from, 2)).ok).toBe(true);
    expect(await carry(id, from, 2)).toEqual({ ok: false, error: 'ALREADY_CARRIED' });
    expect(await findIdea(database.db, { roundId: id, number: 3 })).toBeNull();
    await changePhase(SYSTEM, id, 'open_voting', DURING);
    expect(await carry(id, from, 2)).toEqual({ ok: false, error: 'ROUND_FROZEN' });
  });

  it('into a round that leaves no pots is told before: the savings would end there', async () => {
    const { slug } = await districtWith(1);
    const ends = async (unspent: UnspentPolicy) => {
      const { id } = await openRoundWith({ phase: 'review', round: { districtSlug: slug, unspent } });
      const found = await listPots(SYSTEM, id);
      return found.ok && found.value.ends;
    };
    expect(await ends('return')).toBe(true);
    expect(await ends('top_up')).toBe(true);
    expect(await ends('carry_over')).toBe(false);
  });

  it('two rounds at once take one pot once, because of an index and nothing else', async () => {
    const { slug } = await districtWith(1);
    const from = await counted(slug);
    const race = async (number: number) => {
      const [one, two] = [await next(slug), await next(slug)];
      const both = await Promise.all([carry(one.id, from, number), carry(two.id, from, number)]);
      return both.map((each) => (each.ok ? 'taken' : each.error)).toSorted();
    };
    expect(await race(2)).toEqual(['ALREADY_CARRIED', 'taken']);
    // The same without the index: the known-wrong control. The definition comes back afterwards.
    await database.handle.pool.query('DROP INDEX idea_file_pot');
    const wrong = await race(3);
    await database.handle.pool.query(
      'DELETE FROM idea_file a USING idea_file b WHERE a.carried_round = b.carried_round AND a.carried_idea = b.carried_idea AND a.ctid < b.ctid',
    );
    await database.handle.pool.query(
      'CREATE UNIQUE INDEX idea_file_pot ON idea_file (carried_round, carried_idea) WHERE carried_round IS NOT NULL',
    );
    expect(wrong).toEqual(['taken', 'taken']);
  });
});

describe('what a pot means in the count', () => {
  /** The next round with idea 2 taken along and accepted, voted on and counted. */
  async function again(slug: string, from: string, given: number) {
    const round = await next(slug);
    const carried = await carry(round.id, from, 2);
    if (!carried.ok) throw new Error(carried.error);
    await accept(round.id, carried.value);
    await changePhase(SYSTEM, round.id, 'open_voting', DURING);
    await castBallot(round.id, ballotOf(round, 0, 1, [[carried.value, given]]), DURING);
    await changePhase(SYSTEM, round.id, 'close_voting', AFTER);
    await changePhase(SYSTEM, round.id, 'publish', AFTER);
    const outcome = await findOutcome(database.db, round.id);
    return { id: round.id, number: carried.value, idea: outcome?.result.ideas.find((one) => one.id === '2') };
  }

  it('pot and new pledges together fund it: households pay what the pot lacks', async () => {
    const { slug } = await districtWith(1);
    const { idea, id } = await again(slug, await counted(slug), 50_000);
    expect(idea).toMatchObject({ funded: true, targetCents: 50_000, paidCents: 50_000 });
    const after = await next(slug);
    expect((await potsFor(after.id)).find(({ round }) => round === id)).toBeUndefined();
  });

  it('not funded again, the whole pot goes along to a third round, which knows where it came from', async () => {
    const { slug } = await districtWith(1);
    const first = await counted(slug);
    const second = await again(slug, first, 45_000);
    expect(second.idea).toMatchObject({ funded: false, targetCents: 50_000, pledgedCents: 45_000 });
    const third = await next(slug);
    expect(await potsFor(third.id)).toMatchObject(
      [
        {
          round: first,
          pots: [
            [2, 40_000, second.number],
            [3, 5000, null],
          ],
        },
        { round: second.id, pots: [[second.number, 85_000, null]] },
      ].toSorted((a, b) => (a.round < b.round ? 1 : -1)),
    );
    const carried = await carry(third.id, second.id, second.number);
    expect(carried).toEqual({ ok: true, value: 2 });
    expect(await getStaffIdea(SYSTEM, { roundId: third.id, number: 2 }, BEFORE)).toMatchObject({
      value: {
        idea: { carriedCents: 85_000 },
        carriedFrom: [
          { roundId: second.id, number: second.number },
          { roundId: first, number: 2 },
        ],
      },
    });
    expect(await carry(third.id, first, 2)).toEqual({ ok: false, error: 'ALREADY_CARRIED' });
  });

  it('under a rule without pledges nothing new is saved, and money never doubles', async () => {
    const { slug } = await districtWith(1);
    await counted(slug, 'carry_over', { rule: 'equal-shares' });
    const { id } = await next(slug);
    expect(await potsFor(id)).toEqual([]);
  });
});
