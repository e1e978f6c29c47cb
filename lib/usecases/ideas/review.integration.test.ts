import { describe, expect, it } from 'vitest';
import { findIdeaFile, listIdeaHistory, recordIdeaStep, saveIdeaFile } from '@/db/queries/idea-file';
import { countOrganisers } from '@/db/queries/review';
import { asRoll } from '@/db/queries/roles';
import { findOutcome, insertIdeas } from '@/db/queries/rounds';
import { ideaInitiator, ideaOrganiser } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { ideaRow } from '@/db/testing/rows';
import type { IdeaStatus } from '@/lib/domain/idea';
import type { Actor } from '@/lib/domain/permissions';
import { castBallot } from '../ballots/cast-ballot';
import { getBallotRound } from '../ballots/get-ballot-round';
import { changePhase } from '../rounds/change-phase';
import { staff } from '../testing/actors';
import { districtWith } from '../testing/district';
import { addHouseholds } from '../testing/households';
import { AFTER, ballotOf, DURING, OPENS_AT, openRoundWith, SYSTEM } from '../testing/openRound';
import { type DecisionForm, decideIdea } from './review-decide';
import { getStaffIdea } from './review-idea';
import { IDEAS_PER_PAGE, listStaffIdeas } from './review-list';
import { seenNow } from './testing/seenNow';

const database = testDatabase();
const BEFORE = new Date(OPENS_AT.getTime() - 9 * 86_400_000);
const DAY = '2026-04-22';

const FORM: DecisionForm = { decision: '', seen: '', reason: '', cost: '', conditions: '', into: '' };
const decide = async (
  id: string,
  number: number,
  form: Partial<DecisionForm>,
  now = BEFORE,
  actor: Actor = SYSTEM,
) => {
  const key = { roundId: id, number };
  return decideIdea(actor, key, { ...FORM, seen: await seenNow(key), ...form }, now);
};
const ok = { ok: true, value: null };

/** A round in review in a district of its own, with ideas that wait, and its wijkregisseur. */
async function reviewRound(ideas = 3, status: IdeaStatus = 'submitted') {
  const { slug } = await districtWith(1);
  const { id } = await openRoundWith({ phase: 'review', ideas: 0, round: { districtSlug: slug } });
  await insertIdeas(
    database.db,
    Array.from({ length: ideas }, (_, i) => ideaRow(id, i + 1, { status })),
  );
  return { id, slug, regisseur: staff('wijkregisseur', [slug]) };
}

const rowsOf = async (text: string, values: unknown[]) =>
  (await database.handle.pool.query(text, values)).rows;
const logOf = (id: string) =>
  rowsOf(
    "SELECT actor, act, details FROM audit_event WHERE subject = $1 AND act = 'decide_idea' ORDER BY id",
    [id],
  );
const mailOf = (id: string) =>
  rowsOf('SELECT "to", locale, kind, values FROM mail WHERE round_id = $1 ORDER BY kind', [id]);
const stepsOf = async (roundId: string, number: number) =>
  (await listIdeaHistory(database.db, { roundId, number })).map(({ on, step, by, reason }) => [
    on,
    step,
    by,
    reason,
  ]);
const organisersOf = (roundId: string, number: number) =>
  asRoll(database.db, (tx) => countOrganisers(tx, { roundId, number }));

async function organise(roundId: string, number: number, households: readonly string[]) {
  await asRoll(database.db, (tx) =>
    tx
      .insert(ideaOrganiser)
      .values(
        households.map((householdId) => ({ roundId, idea: number, householdId, confirmedOn: '2026-04-01' })),
      ),
  );
}

async function initiate(roundId: string, number: number, email: string | null) {
  await database.db.insert(ideaInitiator).values({
    roundId,
    idea: number,
    tokenHash: Buffer.from(`t${number}${roundId}`),
    joinHash: Buffer.from(`j${number}${roundId}`),
    email,
    locale: 'en',
  });
}

describe('deciding about an idea', () => {
  it('returned for change, then accepted with another cost and conditions: history, log book and mail tell it', async () => {
    const { id, regisseur } = await reviewRound();
    await initiate(id, 1, 'noor@example.org');
    expect(
      await decide(id, 1, { decision: 'return', reason: ' Wat  kost het? ' }, BEFORE, regisseur),
    ).toEqual(ok);
    const terms = { cost: '650', conditions: 'Alleen na overleg.' };
    expect(await decide(id, 1, { decision: 'accept', ...terms }, BEFORE, regisseur)).toEqual(ok);
    expect(await stepsOf(id, 1)).toEqual([
      [DAY, 'returned', 'wijkregisseur', 'Wat kost het?'],
      [DAY, 'accepted', 'wijkregisseur', 'Alleen na overleg.'],
    ]);
    expect(await logOf(id)).toEqual([
      {
        actor: 'wijkregisseur: Test',
        act: 'decide_idea',
        details: { idea: 1, from: 'submitted', to: 'returned', reason: 'Wat kost het?' },
      },
      {
        actor: 'wijkregisseur: Test',
        act: 'decide_idea',
        details: {
          idea: 1,
          from: 'returned',
          to: 'accepted',
          reason: null,
          conditions: 'Alleen na overleg.',
          costCents: 65_000,
          costBeforeCents: 90_000,
        },
      },
    ]);
    const link = expect.stringMatching(/^\/mijn-idee#t=[\w-]{43}$/);
    const to = { to: 'noor@example.org', locale: 'en' };
    expect(await mailOf(id)).toEqual([
      { ...to, kind: 'idea_accepted', values: { title: 'Idee 1', link } },
      { ...to, kind: 'idea_returned', values: { title: 'Idee 1', link, reason: 'Wat kost het?' } },
    ]);
    const found = await getStaffIdea(regisseur, { roundId: id, number: 1 }, BEFORE);
    expect(found).toMatchObject({
      value: {
        idea: { costCents: 65_000, status: 'accepted', statusReason: null },
        conditions: 'Alleen na overleg.',
      },
    });
  });

  it('without an address nothing is mailed; what was rejected can be accepted again', async () => {
    const { id } = await reviewRound();
    await initiate(id, 2, null);
    for (const number of [1, 2])
      expect(await decide(id, number, { decision: 'reject', reason: 'Het mag daar niet.' })).toEqual(ok);
    expect(await decide(id, 1, { decision: 'accept' })).toEqual(ok);
    expect(await mailOf(id)).toEqual([]);
    expect((await listed(id, {})).map(({ status }) => status)).toEqual(['submitted', 'accepted', 'rejected']);
  });

  it('is refused with its code, and changes nothing then', async () => {
    const { id, slug } = await reviewRound();
    const elsewhere = staff('wijkregisseur', ['elders']);
    const refusals = [
      [await decide(id, 1, {}), 'NO_DECISION'],
      [await decide(id, 1, { decision: 'reject' }), 'NO_REASON'],
      [await decide(id, 1, { decision: 'reject', reason: 'x'.repeat(501) }), 'REASON_TOO_LONG'],
      [await decide(id, 1, { decision: 'vergeet', reason: 'x' }), 'NOT_NOW'],
      [await decide(id, 1, { decision: 'withdraw', reason: 'x' }), 'NOT_NOW'],
      [await decide(id, 1, { decision: 'accept', cost: 'veel' }), 'COST_NOT_AN_AMOUNT'],
      [await decide(id, 9, { decision: 'accept' }), 'UNKNOWN_IDEA'],
      [await decide('nergens', 1, { decision: 'accept' }), 'UNKNOWN_ROUND'],
      [await decide(id, 1, { decision: 'accept' }, BEFORE, elsewhere), 'FORBIDDEN'],
      [await decide('nergens', 1, { decision: 'accept' }, BEFORE, elsewhere), 'FORBIDDEN'],
      [await decide(id, 9, { decision: 'accept' }, BEFORE, elsewhere), 'FORBIDDEN'],
      [await decide(id, 1, { decision: 'accept' }, BEFORE, staff('desk_assistant', [slug])), 'FORBIDDEN'],
      [await decide(id, 1, { decision: 'accept' }, BEFORE, { kind: 'visitor' }), 'FORBIDDEN'],
    ] as const;
    for (const [answer, error] of refusals) expect(answer, error).toEqual({ ok: false, error });
    expect(await stepsOf(id, 1)).toEqual([]);
    expect(await logOf(id)).toEqual([]);
  });

  it('only what was accepted comes on the ballot, and residents see nothing else', async () => {
    const { id } = await openRoundWith({ phase: 'review', ideas: 3 });
    expect(await decide(id, 1, { decision: 'reject', reason: 'Het mag daar niet.' })).toEqual(ok);
    expect(await decide(id, 2, { decision: 'return', reason: 'Wat kost het?' })).toEqual(ok);
    await changePhase(SYSTEM, id, 'open_voting', DURING);
    expect((await listed(id, {})).map(({ number, status }) => [number, status])).toEqual([
      [1, 'rejected'],
      [2, 'returned'],
      [3, 'on_ballot'],
    ]);
    expect((await getBallotRound(id))?.ideas.map(({ number }) => number)).toEqual([3]);
  });

  it('an idea withdrawn while voting stays on the ballot, is never funded, and the closing statement names it', async () => {
    const round = await openRoundWith({ ideas: 2 });
    const { id } = round;
    await initiate(id, 1, 'noor@example.org');
    expect(await castBallot(id, ballotOf(round, 0, 1, [[1, 4000]]), DURING)).toMatchObject({ code: 'OK' });
    const withdraw = { decision: 'withdraw', reason: 'De boom staat er nog.' };
    expect(await decide(id, 1, withdraw, DURING)).toEqual(ok);
    expect(await decide(id, 1, withdraw, DURING)).toEqual({ ok: false, error: 'NOT_NOW' });
    expect(await mailOf(id)).toMatchObject([{ kind: 'idea_withdrawn' }]);
    expect((await getBallotRound(id))?.ideas.map(({ number }) => number)).toEqual([1, 2]);
    await changePhase(SYSTEM, id, 'close_voting', AFTER);
    await changePhase(SYSTEM, id, 'publish', AFTER);
    const outcome = await findOutcome(database.db, id);
    expect(outcome?.result.ideas.find((one) => one.id === '1')).toMatchObject({
      funded: false,
      reason: 'withdrawn',
      pledgedCents: 4000,
    });
    const [last] = await rowsOf('SELECT leaf FROM box.log WHERE round = $1 ORDER BY position DESC LIMIT 1', [
      id,
    ]);
    expect(JSON.parse(String(last?.leaf))).toMatchObject({ withdrawn: [1] });
  });
});

describe('merging', () => {
  const merge = (id: string, number: number, into: string | number) =>
    decide(id, number, { decision: 'merge', into: String(into), reason: 'Hetzelfde bankje.' });

  it('brings organisers, pot and history together, and taken back everything is as it was', async () => {
    const { id } = await reviewRound();
    const [a, b, c] = (await addHouseholds(id, 3)) as [string, string, string];
    await organise(id, 1, [a, b]);
    await organise(id, 2, [b, c]);
    await initiate(id, 1, 'noor@example.org');
    await database.handle.pool.query(
      'UPDATE idea SET carried_cents = 5000 WHERE round_id = $1 AND number = 1',
      [id],
    );
    expect(await merge(id, 1, 2)).toEqual(ok);
    expect(await organisersOf(id, 2)).toBe(3);
    expect(await organisersOf(id, 1)).toBe(2);
    expect(await findIdeaFile(database.db, { roundId: id, number: 1 })).toMatchObject({ mergedInto: 2 });
    expect(await getStaffIdea(SYSTEM, { roundId: id, number: 2 }, BEFORE)).toMatchObject({
      value: { idea: { carriedCents: 5000 }, mergedHere: [{ number: 1 }], organisers: { count: 3 } },
    });
    expect(await getStaffIdea(SYSTEM, { roundId: id, number: 1 }, BEFORE)).toMatchObject({
      value: { idea: { status: 'merged' }, mergedInto: { number: 2 } },
    });
    expect(await stepsOf(id, 2)).toEqual([[DAY, 'received_merged', 'system', 'Hetzelfde bankje.']]);
    expect(await mailOf(id)).toMatchObject([{ kind: 'idea_merged', values: { into: '2' } }]);
    expect(await logOf(id)).toMatchObject([{ details: { idea: 1, to: 'merged', into: 2 } }]);

    expect(await decide(id, 1, { decision: 'accept' })).toEqual(ok);
    expect(await organisersOf(id, 2)).toBe(2);
    expect(await organisersOf(id, 1)).toBe(2);
    expect(await getStaffIdea(SYSTEM, { roundId: id, number: 2 }, BEFORE)).toMatchObject({
      value: { idea: { carriedCents: 0 }, mergedHere: [] },
    });
    expect((await stepsOf(id, 1)).map(([, step]) => step)).toEqual(['merged', 'parted', 'accepted']);
    expect((await stepsOf(id, 2)).map(([, step]) => step)).toEqual(['received_merged', 'parted']);
  });

  it('is refused with its code', async () => {
    const { id } = await reviewRound(4);
    await decide(id, 4, { decision: 'reject', reason: 'Nee.' });
    expect(await merge(id, 1, 9)).toEqual({ ok: false, error: 'UNKNOWN_TARGET' });
    expect(await merge(id, 1, 'twee')).toEqual({ ok: false, error: 'UNKNOWN_TARGET' });
    expect(await merge(id, 1, 1)).toEqual({ ok: false, error: 'SAME_IDEA' });
    expect(await merge(id, 1, 4)).toEqual({ ok: false, error: 'TARGET_NOT_OPEN' });
    expect(await merge(id, 1, 2)).toEqual(ok);
    expect(await merge(id, 2, 3)).toEqual({ ok: false, error: 'HAS_MERGED' });
    expect(await merge(id, 3, 1)).toEqual({ ok: false, error: 'TARGET_NOT_OPEN' });
    expect((await listed(id, {})).map(({ number, status }) => [number, status])).toEqual([
      [2, 'submitted'],
      [3, 'submitted'],
      [1, 'merged'],
      [4, 'rejected'],
    ]);
  });

  it('two ideas merged into each other at once: one of them stays', async () => {
    const { id } = await reviewRound(2);
    const both = await Promise.all([merge(id, 1, 2), merge(id, 2, 1)]);
    expect(both.map((one) => one.ok).toSorted()).toEqual([false, true]);
  });
});

const listed = async (id: string, query: Parameters<typeof listStaffIdeas>[2]) => {
  const found = await listStaffIdeas(SYSTEM, id, query, BEFORE);
  if (!found.ok) throw new Error(found.error);
  return found.value.ideas;
};

describe('the list of ideas', () => {
  it('has what waits longest on top, with the days, and counts every status', async () => {
    const { id } = await reviewRound(3);
    await insertIdeas(database.db, [ideaRow(id, 4, { status: 'accepted' })]);
    const line = { by: 'initiator', reason: null } as const;
    await saveIdeaFile(database.db, { roundId: id, number: 2 }, { broughtBy: 'household' });
    await recordIdeaStep(
      database.db,
      { roundId: id, number: 2 },
      { ...line, on: '2026-04-10', step: 'submitted' },
    );
    await recordIdeaStep(
      database.db,
      { roundId: id, number: 1 },
      { ...line, on: '2026-04-20', step: 'submitted' },
    );
    await recordIdeaStep(database.db, { roundId: id, number: 3 }, { ...line, on: DAY, step: 'submitted' });
    expect(
      (await listed(id, {})).map(({ number, waitsDays, broughtBy }) => [number, waitsDays, broughtBy]),
    ).toEqual([
      [2, 12, 'household'],
      [1, 2, 'staff'],
      [3, 0, 'staff'],
      [4, null, 'staff'],
    ]);
    const found = await listStaffIdeas(SYSTEM, id, { status: 'accepted' }, BEFORE);
    expect(found).toMatchObject({
      value: {
        counts: [
          { status: 'submitted', count: 3 },
          { status: 'accepted', count: 1 },
        ],
        found: 1,
        ideas: [{ number: 4 }],
      },
    });
  });

  it('comes by pages; one behind the last is the last, and nonsense is the first', async () => {
    const { id } = await reviewRound(IDEAS_PER_PAGE + 2);
    expect((await listed(id, { page: '2' })).map(({ number }) => number)).toEqual([51, 52]);
    expect((await listed(id, { page: '99' })).map(({ number }) => number)).toEqual([51, 52]);
    for (const page of ['0', '-1', 'x', '1e3', '1; DROP'])
      expect((await listed(id, { page, status: 'onzin' }))[0]?.number, page).toBe(1);
  });

  it('and an idea with all that is known of it are for staff of the district alone', async () => {
    const { id, slug, regisseur } = await reviewRound();
    expect((await listStaffIdeas(regisseur, id)).ok).toBe(true);
    const others: readonly Actor[] = [
      staff('wijkregisseur', ['elders']),
      staff('desk_assistant', [slug]),
      staff('auditor', [slug]),
      { kind: 'visitor' },
      { kind: 'household', round: id, neighbourhood: null },
    ];
    const forbidden = { ok: false, error: 'FORBIDDEN' };
    for (const actor of others) {
      for (const round of [id, 'nergens']) {
        expect(await listStaffIdeas(actor, round)).toEqual(forbidden);
        expect(await getStaffIdea(actor, { roundId: round, number: 1 }, BEFORE)).toEqual(forbidden);
      }
    }
    expect(await getStaffIdea(regisseur, { roundId: id, number: 77 }, BEFORE)).toEqual({
      ok: false,
      error: 'UNKNOWN_IDEA',
    });
  });

  it('an idea says how long it waits, what it lacks and until when', async () => {
    const { id } = await reviewRound(1);
    await saveIdeaFile(database.db, { roundId: id, number: 1 }, { broughtBy: 'household' });
    const line = { on: '2026-04-10', step: 'submitted', by: 'initiator', reason: null } as const;
    await recordIdeaStep(database.db, { roundId: id, number: 1 }, line);
    expect(await getStaffIdea(SYSTEM, { roundId: id, number: 1 }, BEFORE)).toMatchObject({
      value: {
        waiting: { days: 12, left: 9 },
        organisers: { count: 0, needed: 3 },
        missing: ['organisers', 'place', 'maintainer'],
        mailed: false,
        asking: true,
        hasPage: false,
      },
    });
  });
});
