import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { listIdeaHistory } from '@/db/queries/idea-file';
import { testDatabase } from '@/db/testing';
import { EMPTY_PROPOSAL, type ProposalForm } from '@/lib/domain/idea-proposal';
import type { BroughtIn } from '@/lib/domain/idea-proposal-views';
import { changePhase } from '../rounds/change-phase';
import { DURING, SYSTEM } from '../testing/openRound';
import { bringIn } from './bring-in';
import { joinIdea } from './join-idea';
import { readMyIdea } from './my-idea';
import { renewJoinLink } from './my-idea-change';
import { decideIdea } from './review-decide';
import { codedRoundWith, NO_CODES } from './testing/codedRound';
import { seenNow } from './testing/seenNow';

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
let draft = '';
beforeEach(() => {
  draft = randomBytes(32).toString('hex');
});

const tokenOf = (path: string) => path.split('#t=')[1] ?? '';
/** What the device sends; whether it got the answer is no part of it. */
const send = (roundId: string, signin: string | null, changes: Partial<ProposalForm> = {}) =>
  bringIn({ roundId, form: { ...FORM, ...changes }, draft, signin, locale: 'nl', network: draft }, DURING);
async function sent(...given: Parameters<typeof send>): Promise<BroughtIn> {
  const brought = await send(...given);
  if (!brought.ok) throw new Error(brought.error.code);
  return brought.value;
}
const count = async (table: string, roundId: string) => {
  const { rows } = await database.handle.pool.query(
    `SELECT count(*)::int AS n FROM ${table} WHERE round_id = $1`,
    [roundId],
  );
  return rows[0]?.n;
};

describe('an idea of which the answer got lost', () => {
  it('and that is sent again is the same idea, with links that work', async () => {
    const { id, signins } = await codedRoundWith(2);
    const [own = '', neighbour = ''] = signins;
    const lost = await sent(id, own, { email: 'an@example.org' });
    const answer = await sent(id, own, { email: 'an@example.org' });
    expect(answer).toEqual({ ...lost, again: true });
    expect(lost.again).toBe(false);
    expect(await count('idea', id)).toBe(1);
    expect(await count('mail', id)).toBe(1);
    expect(await listIdeaHistory(database.db, { roundId: id, number: 1 })).toHaveLength(2);
    expect(await readMyIdea(tokenOf(answer.minePath))).toMatchObject({ value: { idea: { number: 1 } } });
    const join = { token: tokenOf(answer.joinPath), signin: neighbour, network: id };
    expect(await joinIdea(join, DURING)).toMatchObject({ value: { organisers: { count: 2 } } });
    expect(await sent(id, own)).toMatchObject({ number: 1, organisers: { count: 2 } });
  });

  it('is one idea when it comes twice at the same moment', async () => {
    const { id, signins } = await codedRoundWith(1);
    const both = await Promise.all([sent(id, signins[0] ?? ''), sent(id, signins[0] ?? '')]);
    expect(both.map(({ number, again }) => [number, again]).toSorted()).toEqual([
      [1, false],
      [1, true],
    ]);
    expect(both[0].minePath).toBe(both[1].minePath);
    expect(await count('idea', id)).toBe(1);
  });

  it('is answered after ideas closed, too', async () => {
    const { id } = await codedRoundWith(NO_CODES);
    const lost = await sent(id, null);
    await changePhase(SYSTEM, id, 'start_review', DURING);
    expect(await sent(id, null)).toEqual({ ...lost, again: true });
    draft = randomBytes(32).toString('hex');
    expect(await send(id, null)).toEqual({ ok: false, error: { code: 'NOT_OPEN' } });
  });

  it('takes over what was typed on, as long as it may change', async () => {
    const { id } = await codedRoundWith(NO_CODES);
    await sent(id, null, { email: 'oud@example.org' });
    const answer = await sent(id, null, { title: 'Bank met tafel', email: 'an@example.org' });
    const mine = await readMyIdea(tokenOf(answer.minePath));
    expect(mine).toMatchObject({ value: { idea: { number: 1, title: 'Bank met tafel' } } });
    const { rows } = await database.handle.pool.query(
      'SELECT "to", values FROM mail WHERE round_id = $1 ORDER BY "to"',
      [id],
    );
    expect(rows.map(({ to }) => to)).toEqual(['an@example.org', 'oud@example.org']);
    expect(rows[0]?.values).toMatchObject({ link: answer.minePath, joinLink: answer.joinPath });
    expect(await send(id, null, { title: '' })).toMatchObject({ error: { code: 'BAD_IDEA' } });
  });

  it('stays as it was decided about', async () => {
    const { id } = await codedRoundWith(NO_CODES);
    await sent(id, null, { kind: 'organisation', organiser: 'School' });
    const key = { roundId: id, number: 1 };
    const terms = {
      decision: 'accept',
      seen: await seenNow(key),
      reason: '',
      cost: '',
      conditions: '',
      into: '',
    };
    expect(await decideIdea(SYSTEM, key, terms, DURING)).toMatchObject({ ok: true });
    const answer = await sent(id, null, { title: 'Iets anders' });
    expect(answer).toMatchObject({ number: 1, submitted: true, again: true });
    expect(await readMyIdea(tokenOf(answer.minePath))).toMatchObject({
      value: { idea: { title: FORM.title, status: 'accepted' } },
    });
  });

  it('shows a link for neighbours that works, also when that was renewed', async () => {
    const { id, signins } = await codedRoundWith(2);
    const lost = await sent(id, signins[0] ?? '');
    await renewJoinLink(tokenOf(lost.minePath));
    const { joinPath } = await sent(id, signins[0] ?? '');
    const join = { token: tokenOf(joinPath), signin: signins[1] ?? '', network: id };
    expect(await joinIdea(join, DURING)).toMatchObject({ ok: true });
  });

  it('is another one in another round, and without a secret of the device it is always a new one', async () => {
    const [one, two] = [await codedRoundWith(NO_CODES), await codedRoundWith(NO_CODES)];
    const [here, there] = [await sent(one.id, null), await sent(two.id, null)];
    expect(there.again).toBe(false);
    expect(there.minePath).not.toBe(here.minePath);
    for (draft of ['', 'x'.repeat(64), 'AB'.repeat(32)]) {
      await sent(one.id, null);
      expect(await sent(one.id, null)).toMatchObject({ again: false });
    }
  });
});
