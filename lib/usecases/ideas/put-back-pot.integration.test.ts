import { describe, expect, it } from 'vitest';
import { findIdeaFile, listIdeaHistory } from '@/db/queries/idea-file';
import { findIdea } from '@/db/queries/rounds';
import { testDatabase } from '@/db/testing';
import { isShown } from '@/lib/domain/shown-ideas';
import { changePhase } from '../rounds/change-phase';
import { staff } from '../testing/actors';
import { districtWith } from '../testing/district';
import { DURING, OPENS_AT, openRoundWith, SYSTEM } from '../testing/openRound';
import { publishRound } from '../testing/publishedRound';
import { carryPot, listPots } from './carry-pot';
import { putBackPot } from './put-back-pot';
import { decideIdea } from './review-decide';
import { seenNow } from './testing/seenNow';

const database = testDatabase();
const BEFORE = new Date(OPENS_AT.getTime() - 86_400_000);
const CHEQUE = { chequeCents: 50_000, stepCents: 5000 };
const ok = { ok: true, value: null };
const refused = (error: string) => ({ ok: false, error });

/** A pot of € 400 of last year's second idea, taken as the second idea into `wrong`; it was meant for `right`. */
async function takenIntoTheWrongRound() {
  const { slug } = await districtWith(1);
  const round = { districtSlug: slug, unspent: 'carry_over' } as const;
  const from = await publishRound({
    ...CHEQUE,
    ballots: [[[2, 40_000]]],
    round,
  });
  const open = () => openRoundWith({ ...CHEQUE, phase: 'review', ideas: 1, round });
  const [wrong, right] = [await open(), await open()];
  const pot = { roundId: from, number: 2 };
  expect(await carryPot(SYSTEM, wrong.id, pot, BEFORE)).toEqual({ ok: true, value: 2 });
  return { slug, pot, wrong: wrong.id, right: right.id, there: { roundId: wrong.id, number: 2 } };
}
const putBack = (at: { roundId: string; number: number }, actor = SYSTEM) => putBackPot(actor, at, BEFORE);
async function decide(key: { roundId: string; number: number }, decision: string, into = '') {
  const form = { decision, seen: await seenNow(key), reason: 'Omdat.', cost: '', conditions: '', into };
  expect(await decideIdea(SYSTEM, key, form, BEFORE)).toMatchObject({ ok: true });
}

describe('a pot that was taken into the wrong round', () => {
  it('is put back, and goes along to the right one; the log book and the history say so', async () => {
    const { slug, pot, wrong, right, there } = await takenIntoTheWrongRound();
    expect(await carryPot(SYSTEM, right, pot, BEFORE)).toEqual(refused('ALREADY_CARRIED'));
    await decide(there, 'accept');
    expect(await putBack(there, staff('wijkregisseur', [slug]))).toEqual(ok);
    const idea = await findIdea(database.db, there);
    expect(idea).toMatchObject({ status: 'stopped', carriedCents: 0 });
    expect(idea && isShown(idea)).toBe(false);
    expect(await findIdeaFile(database.db, there)).toMatchObject({ carriedRound: null, carriedIdea: null });
    expect((await listIdeaHistory(database.db, there)).at(-1)).toMatchObject({
      step: 'put_back',
      by: 'wijkregisseur',
      reason: '€ 400',
    });
    const { rows } = await database.handle.pool.query(
      "SELECT details FROM audit_event WHERE subject = $1 AND act = 'put_back_pot'",
      [wrong],
    );
    expect(rows).toEqual([{ details: { idea: 2, fromRound: pot.roundId, fromIdea: 2, cents: 40_000 } }]);
    const found = await listPots(SYSTEM, right);
    expect(found.ok && found.value.earlier[0]?.pots).toMatchObject([
      { number: 2, cents: 40_000, taken: null },
    ]);
    expect(await carryPot(SYSTEM, right, pot, BEFORE)).toEqual({ ok: true, value: 2 });
    // A number is printed and told: the idea that ended keeps its own.
    expect(await putBack({ roundId: right, number: 2 })).toEqual(ok);
    expect(await carryPot(SYSTEM, wrong, pot, BEFORE)).toEqual({ ok: true, value: 3 });
  });

  it('is put back once, also by two at the same moment, and only where it is', async () => {
    const { there, pot, wrong } = await takenIntoTheWrongRound();
    const both = await Promise.all([putBack(there), putBack(there)]);
    expect(both).toContainEqual(ok);
    expect(both).toContainEqual(refused('NO_POT'));
    for (const at of [pot, { roundId: wrong, number: 1 }, { roundId: wrong, number: 99 }])
      expect((await putBack(at)).ok).toBe(false);
    expect(await putBack({ roundId: 'nergens', number: 1 })).toEqual(refused('UNKNOWN_ROUND'));
  });

  it('stays while its money is with another idea, or another’s with it', async () => {
    const { there, wrong } = await takenIntoTheWrongRound();
    await decide(there, 'merge', '1');
    expect(await putBack(there)).toEqual(refused('MERGED'));
    await decide(there, 'accept');
    await decide({ roundId: wrong, number: 1 }, 'merge', '2');
    expect(await putBack(there)).toEqual(refused('MERGED'));
    await decide({ roundId: wrong, number: 1 }, 'accept');
    expect(await putBack(there)).toEqual(ok);
  });

  it('stays once voting has opened, and for whoever may not work here', async () => {
    const { there, wrong } = await takenIntoTheWrongRound();
    expect(await putBack(there, staff('wijkregisseur', ['elders']))).toEqual(refused('FORBIDDEN'));
    await decide(there, 'accept');
    expect(await changePhase(SYSTEM, wrong, 'open_voting', DURING)).toMatchObject({ ok: true });
    expect(await putBack(there)).toEqual(refused('ROUND_FROZEN'));
    expect(await findIdea(database.db, there)).toMatchObject({ carriedCents: 40_000, status: 'on_ballot' });
  });
});
