import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { listIdeaHistory } from '@/db/queries/idea-file';
import { testDatabase } from '@/db/testing';
import { EMPTY_PROPOSAL, type ProposalForm } from '@/lib/domain/idea-proposal';
import type { BroughtIn } from '@/lib/domain/idea-proposal-views';
import { DURING, SYSTEM } from '../testing/openRound';
import { bringIn } from './bring-in';
import { joinIdea, readJoin } from './join-idea';
import { saveIdea } from './manage-ideas';
import { readMyIdea } from './my-idea';
import { changeMyIdea, forgetMyEmail, renewJoinLink, submitMyIdea, withdrawMyIdea } from './my-idea-change';
import { findNearbyIdeas } from './nearby-ideas';
import { codedRoundWith, NO_CODES } from './testing/codedRound';

const database = testDatabase();
const FORM: ProposalForm = {
  ...EMPTY_PROPOSAL,
  title: 'Bankje bij de vijver',
  summary: 'Een bank voor wie even wil zitten.',
  contact: 'Buren zitten er samen.',
  theme: 'meeting',
  cost: '900',
  kind: 'residents',
};
/** Another one each time: the limits of networks are the process's. */
let network = '';
let count = 0;
beforeEach(() => {
  count += 1;
  network = `test-${count}`;
});

const tokenOf = (path: string) => path.split('#t=')[1] ?? '';
const newDraft = () => randomBytes(32).toString('hex');
const bring = (
  roundId: string,
  signin: string | null,
  changes: Partial<ProposalForm> = {},
  draft = newDraft(),
) => bringIn({ roundId, form: { ...FORM, ...changes }, draft, signin, locale: 'nl', network }, DURING);
/** Changes the idea as somebody does who opened its page just now. */
async function changeNow(token: string, form: ProposalForm) {
  const found = await readMyIdea(token);
  return changeMyIdea(token, { form, seen: found.ok ? found.value.version : '' }, DURING);
}
const join = (brought: BroughtIn, signin: string) =>
  joinIdea({ token: tokenOf(brought.joinPath), signin, network }, DURING);

async function broughtBy(
  roundId: string,
  signin: string | null,
  changes: Partial<ProposalForm> = {},
): Promise<BroughtIn & { readonly mine: string }> {
  const brought = await bring(roundId, signin, changes);
  if (!brought.ok) throw new Error(brought.error.code);
  return { ...brought.value, mine: tokenOf(brought.value.minePath) };
}

async function statusOf(mine: string): Promise<string> {
  const read = await readMyIdea(mine);
  return read.ok ? read.value.idea.status : read.error;
}

async function mails(roundId: string): Promise<{ kind: string; values: Record<string, string> }[]> {
  const { rows } = await database.handle.pool.query<{ kind: string; values: Record<string, string> }>(
    'SELECT kind, values FROM mail WHERE round_id = $1 ORDER BY kind',
    [roundId],
  );
  return rows;
}

const steps = async (roundId: string, number: number) =>
  (await listIdeaHistory(database.db, { roundId, number })).map(({ step, by }) => `${step} ${by}`);

describe('a household', () => {
  it('brings an idea in with its code, and two neighbours make three addresses', async () => {
    const { id, signins } = await codedRoundWith(4);
    const [own = '', second = '', third = '', fourth = ''] = signins;
    const brought = await broughtBy(id, own, { email: 'an@example.org' });
    expect(brought).toMatchObject({ number: 1, submitted: false, organisers: { count: 1, needed: 3 } });
    expect(await statusOf(brought.mine)).toBe('draft');
    expect(await join(brought, second)).toEqual({
      ok: true,
      value: { organisers: { count: 2, needed: 3 }, again: false, submitted: false },
    });
    expect(await join(brought, third)).toMatchObject({
      value: { organisers: { count: 3 }, submitted: true },
    });
    expect(await statusOf(brought.mine)).toBe('submitted');
    expect(await join(brought, fourth)).toMatchObject({
      value: { organisers: { count: 4 }, submitted: true },
    });
    expect(await steps(id, 1)).toEqual([
      'brought_in initiator',
      'organised household',
      'organised household',
      'organised household',
      'submitted system',
      'organised household',
    ]);
    const sent = await mails(id);
    expect(sent.map(({ kind }) => kind)).toEqual(['idea_received', 'idea_submitted']);
    expect(sent[0]?.values).toEqual({
      title: FORM.title,
      link: brought.minePath,
      joinLink: brought.joinPath,
    });
    // The first link is not known any more, so the second mail has one of its own; both work.
    const later = tokenOf(sent[1]?.values.link ?? '');
    expect(later).not.toBe(brought.mine);
    expect(await statusOf(later)).toBe('submitted');
    expect(await statusOf(brought.mine)).toBe('submitted');
  });

  it('counts once, however often it joins', async () => {
    const { id, signins } = await codedRoundWith(3);
    const brought = await broughtBy(id, signins[0] ?? '');
    expect(await join(brought, signins[0] ?? '')).toMatchObject({
      value: { organisers: { count: 1 }, again: true },
    });
    await join(brought, signins[1] ?? '');
    expect(await join(brought, signins[1] ?? '')).toMatchObject({
      value: { organisers: { count: 2 }, again: true, submitted: false },
    });
    expect(await statusOf(brought.mine)).toBe('draft');
    expect(await steps(id, 1)).toHaveLength(3);
  });

  it('is refused with a code of another round, a wrong one, and none', async () => {
    const [round, other] = [await codedRoundWith(2), await codedRoundWith(2)];
    const foreign = other.signins[0] ?? '';
    expect(await bring(round.id, foreign)).toEqual({ ok: false, error: { code: 'UNKNOWN_CODE' } });
    expect(await bring(round.id, null)).toEqual({ ok: false, error: { code: 'CODE_NEEDED' } });
    const brought = await broughtBy(round.id, round.signins[0] ?? '');
    for (const wrong of [foreign, 'ab'.repeat(32), '', 'x'])
      expect(await join(brought, wrong)).toEqual({ ok: false, error: 'UNKNOWN_CODE' });
    const view = await readMyIdea(brought.mine);
    expect(view.ok && view.value.organisers).toEqual({ count: 1, needed: 3 });
  });

  it('is slowed down after many wrong codes, and not with a right one', async () => {
    const { id, signins } = await codedRoundWith(2);
    const brought = await broughtBy(id, signins[0] ?? '');
    for (let i = 0; i < 60; i++) await join(brought, 'ab'.repeat(32));
    expect(await join(brought, 'ab'.repeat(32))).toEqual({ ok: false, error: 'SLOW_DOWN' });
    expect(await join(brought, signins[1] ?? '')).toMatchObject({ ok: true });
  });

  it('leaves no time and no line in the log book', async () => {
    const { id, signins } = await codedRoundWith(2);
    const before = await database.db.execute(sql`SELECT count(*)::int AS lines FROM audit_event`);
    const brought = await broughtBy(id, signins[0] ?? '');
    await join(brought, signins[1] ?? '');
    await changeNow(brought.mine, { ...FORM, title: 'Bank' });
    await withdrawMyIdea(brought.mine, DURING);
    const after = await database.db.execute(sql`SELECT count(*)::int AS lines FROM audit_event`);
    expect(after.rows).toEqual(before.rows);
  });

  it('needs no code as long as there are no letters; the idea then waits for addresses', async () => {
    const { id } = await codedRoundWith(NO_CODES);
    const brought = await broughtBy(id, null);
    expect(brought).toMatchObject({ submitted: false, organisers: { count: 0, needed: 3 } });
    expect(await readJoin(tokenOf(brought.joinPath))).toMatchObject({ value: { codes: false, open: true } });
    expect(await submitMyIdea(brought.mine, DURING)).toEqual({ ok: false, error: 'NOT_NOW' });
  });
});

describe('an organisation', () => {
  it('needs no code and no neighbours', async () => {
    const { id } = await codedRoundWith(2);
    const given = { kind: 'organisation', organiser: 'Basisschool', email: 'school@example.org' };
    const brought = await broughtBy(id, null, given);
    expect(brought.submitted).toBe(true);
    expect(await statusOf(brought.mine)).toBe('submitted');
    expect(await steps(id, 1)).toEqual(['brought_in initiator', 'submitted system']);
    expect((await mails(id)).map(({ kind }) => kind)).toEqual(['idea_received']);
  });
});

describe('bringing in', () => {
  it('is only for the phase in which ideas come in, and names what is wrong', async () => {
    const review = await codedRoundWith(1, { phase: 'review' });
    expect(await bring(review.id, review.signins[0] ?? '')).toEqual({
      ok: false,
      error: { code: 'NOT_OPEN' },
    });
    expect(await bring('nergens', null)).toEqual({ ok: false, error: { code: 'UNKNOWN_ROUND' } });
    const { id, signins } = await codedRoundWith(1);
    expect(await bring(id, signins[0] ?? '', { title: '', theme: 'x' })).toEqual({
      ok: false,
      error: { code: 'BAD_IDEA', problems: { title: 'EMPTY', theme: 'UNKNOWN' } },
    });
    const { rows } = await database.db.execute(
      sql`SELECT count(*)::int AS n FROM idea WHERE round_id = ${id}`,
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('is limited per network', async () => {
    const { id } = await codedRoundWith(NO_CODES);
    for (let i = 0; i < 30; i++) expect((await bring(id, null)).ok).toBe(true);
    expect(await bring(id, null)).toEqual({ ok: false, error: { code: 'TOO_MANY_HERE' } });
    network = `${network}-other`;
    expect((await bring(id, null)).ok).toBe(true);
  });

  it('gives numbers one by one, also at once', async () => {
    const { id } = await codedRoundWith(NO_CODES);
    const made = await Promise.all(Array.from({ length: 5 }, () => broughtBy(id, null)));
    expect(made.map(({ number }) => number).toSorted()).toEqual([1, 2, 3, 4, 5]);
  });

  it('shows what is like it once addresses or staff stand behind it, and nothing that anybody could have typed', async () => {
    const { id, signins } = await codedRoundWith(2, { minOrganisers: 2 });
    const ask = { title: 'Bank bij de vijver' };
    const shown = async () => (await findNearbyIdeas(id, ask)).map(({ number, status }) => [number, status]);
    const brought = await broughtBy(id, signins[0] ?? '');
    // Nobody else’s draft.
    expect(await shown()).toEqual([]);
    await join(brought, signins[1] ?? '');
    expect(await shown()).toEqual([[1, 'submitted']]);
    // An organisation needs no code: it waits at once, and nobody has looked at its title.
    const school = await broughtBy(id, null, { kind: 'organisation', organiser: 'School' });
    expect(await statusOf(school.mine)).toBe('submitted');
    expect(await shown()).toEqual([[1, 'submitted']]);
    const setStatus = (status: string) =>
      database.db.execute(sql`UPDATE idea SET status = ${status} WHERE round_id = ${id} AND number = 2`);
    await setStatus('accepted');
    expect(await shown()).toContainEqual([2, 'accepted']);
    await setStatus('submitted');
    for (const signin of signins) await join(school, signin);
    expect(await shown()).toContainEqual([2, 'submitted']);
    await saveIdea(SYSTEM, { roundId: id, number: null }, { ...FORM, organiser: 'Buren' }, DURING);
    expect(await shown()).toContainEqual([3, 'submitted']);
    expect(Object.keys((await findNearbyIdeas(id, ask))[0] ?? {}).toSorted()).toEqual([
      'alike',
      'metres',
      'number',
      'status',
      'title',
    ]);
  });

  it('shows no idea of residents of whom nobody showed a code, also where no organisers are asked', async () => {
    const { id } = await codedRoundWith(NO_CODES, { minOrganisers: 0 });
    expect(await broughtBy(id, null)).toMatchObject({ submitted: true });
    expect(await findNearbyIdeas(id, { title: FORM.title })).toEqual([]);
  });
});

describe('the secret link', () => {
  it('opens one idea, and others open nothing', async () => {
    const { id } = await codedRoundWith(NO_CODES);
    const [one, two] = [await broughtBy(id, null), await broughtBy(id, null, { title: 'Ander idee' })];
    expect(await readMyIdea(two.mine)).toMatchObject({ value: { idea: { number: 2, title: 'Ander idee' } } });
    const wrong = ['', 'x', `${one.mine}a`, Buffer.alloc(32).toString('base64url'), tokenOf(one.joinPath)];
    for (const token of wrong) {
      expect(await readMyIdea(token)).toEqual({ ok: false, error: 'LINK_INVALID' });
      expect(await withdrawMyIdea(token, DURING)).toEqual({ ok: false, error: 'LINK_INVALID' });
      expect(await changeNow(token, FORM)).toEqual({
        ok: false,
        error: { code: 'LINK_INVALID' },
      });
    }
    // Nor does it join: that is another secret.
    expect(await readJoin(one.mine)).toEqual({ ok: false, error: 'LINK_INVALID' });
    const { rows } = await database.handle.pool.query<{ token_hash: Buffer }>(
      'SELECT token_hash FROM idea_initiator WHERE round_id = $1 AND idea = 1',
      [id],
    );
    const hash = createHash('sha256').update(Buffer.from(one.mine, 'base64url')).digest();
    expect(rows[0]?.token_hash.equals(hash)).toBe(true);
  });

  it('changes what was returned and sends it in again', async () => {
    const { id } = await codedRoundWith(NO_CODES);
    const brought = await broughtBy(id, null, { kind: 'organisation', organiser: 'School' });
    await database.db.execute(
      sql`UPDATE idea SET status = 'returned', status_reason = 'Wat kost het?' WHERE round_id = ${id}`,
    );
    const change = (form: Partial<ProposalForm>) => changeNow(brought.mine, { ...FORM, ...form });
    expect(await change({ cost: '' })).toEqual({
      ok: false,
      error: { code: 'BAD_IDEA', problems: { cost: 'NOT_AN_AMOUNT', organiser: 'EMPTY' } },
    });
    expect(await change({ cost: '1200', organiser: 'School' })).toEqual({ ok: true, value: null });
    expect(await change({ cost: '1250', organiser: 'School' })).toEqual({ ok: true, value: null });
    expect(await submitMyIdea(brought.mine, DURING)).toEqual({ ok: true, value: null });
    const view = await readMyIdea(brought.mine);
    expect(view.ok && view.value.idea).toMatchObject({
      status: 'submitted',
      statusReason: null,
      costCents: 125_000,
    });
    expect(await submitMyIdea(brought.mine, DURING)).toEqual({ ok: false, error: 'NOT_NOW' });
    // Changed twice on one day is one line.
    expect((await steps(id, 1)).slice(2)).toEqual(['changed initiator', 'submitted initiator']);
  });

  it('takes an idea back, with everything about people', async () => {
    const { id, signins } = await codedRoundWith(2);
    const brought = await broughtBy(id, signins[0] ?? '', { email: 'an@example.org' });
    expect(await withdrawMyIdea(brought.mine, DURING)).toEqual({ ok: true, value: null });
    expect(await readMyIdea(brought.mine)).toMatchObject({
      value: {
        idea: { status: 'stopped', statusReason: null },
        organisers: { count: 0 },
        hasEmail: false,
        can: { change: false, submit: false, withdraw: false, invite: false },
      },
    });
    expect(await join(brought, signins[1] ?? '')).toEqual({ ok: false, error: 'NOT_NOW' });
    expect(await changeNow(brought.mine, FORM)).toEqual({ ok: false, error: { code: 'NOT_NOW' } });
  });

  it('makes a new link for neighbours, and the old one dies', async () => {
    const { id, signins } = await codedRoundWith(2);
    const brought = await broughtBy(id, signins[0] ?? '');
    const renewed = await renewJoinLink(brought.mine);
    if (!renewed.ok) throw new Error(renewed.error);
    expect(await join(brought, signins[1] ?? '')).toEqual({ ok: false, error: 'LINK_INVALID' });
    expect(await join({ ...brought, joinPath: renewed.value }, signins[1] ?? '')).toMatchObject({ ok: true });
  });

  it('forgets the mail address', async () => {
    const { id, signins } = await codedRoundWith(3);
    const brought = await broughtBy(id, signins[0] ?? '', { email: 'an@example.org' });
    expect(await forgetMyEmail(brought.mine)).toEqual({ ok: true, value: null });
    await join(brought, signins[1] ?? '');
    await join(brought, signins[2] ?? '');
    expect(await statusOf(brought.mine)).toBe('submitted');
    expect((await mails(id)).map(({ kind }) => kind)).toEqual(['idea_received']);
  });
});
