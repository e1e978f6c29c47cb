import { describe, expect, it } from 'vitest';
import { listIdeaHistory } from '@/db/queries/idea-file';
import { findOwnIdea } from '@/db/queries/idea-proposals';
import { testDatabase } from '@/db/testing';
import { EMPTY_PROPOSAL, type ProposalForm } from '@/lib/domain/idea-proposal';
import { DURING, SYSTEM } from '../testing/openRound';
import { bringIn } from './bring-in';
import { saveIdea } from './manage-ideas';
import { readMyIdea } from './my-idea';
import { changeMyIdea } from './my-idea-change';
import { decideIdea } from './review-decide';
import { getStaffIdea } from './review-idea';
import { codedRoundWith, NO_CODES } from './testing/codedRound';

const base = testDatabase();
const FORM: ProposalForm = {
  ...EMPTY_PROPOSAL,
  title: 'Bankje',
  summary: 'Een bank.',
  contact: 'Buren zitten er samen.',
  theme: 'meeting',
  cost: '900',
  kind: 'organisation',
  organiser: 'School',
};

/** An idea that waits for the wijkregisseur, with its initiator's link. */
async function waiting() {
  const { id } = await codedRoundWith(NO_CODES);
  const request = { roundId: id, form: FORM, draft: '', signin: null, locale: 'nl', network: id } as const;
  const brought = await bringIn(request, DURING);
  if (!brought.ok) throw new Error(brought.error.code);
  return { key: { roundId: id, number: 1 }, token: brought.value.minePath.split('#t=')[1] ?? '' };
}
type Place = Awaited<ReturnType<typeof waiting>>;

/** What staff have on their screens. */
async function staffScreen({ key }: Place): Promise<string> {
  const found = await getStaffIdea(SYSTEM, key, DURING);
  if (!found.ok) throw new Error(found.error);
  return found.value.version;
}
async function ownScreen({ token }: Place): Promise<string> {
  const found = await readMyIdea(token);
  if (!found.ok) throw new Error(found.error);
  return found.value.version;
}
const decide = ({ key }: Place, decision: string, seen: string, reason = 'Omdat.') =>
  decideIdea(SYSTEM, key, { decision, seen, reason, cost: '', conditions: '', into: '' }, DURING);
const own = ({ token }: Place, changes: Partial<ProposalForm>, seen: string) =>
  changeMyIdea(token, { form: { ...FORM, ...changes }, seen }, DURING);
const write = ({ key }: Place, changes: Partial<ProposalForm>, seen: string) =>
  saveIdea(SYSTEM, { ...key, seen }, { ...FORM, ...changes }, DURING);
const steps = async ({ key }: Place) => (await listIdeaHistory(base.db, key)).map(({ step }) => step);

const changed = { ok: false, error: { code: 'CHANGED_MEANWHILE' } };

describe('what was on the screen is what counts', () => {
  it('a decision is refused about a text that its initiator changed meanwhile, and taken about the new one', async () => {
    const place = await waiting();
    const before = await staffScreen(place);
    expect(await own(place, { cost: '9000' }, await ownScreen(place))).toMatchObject({ ok: true });
    expect(await decide(place, 'accept', before)).toEqual({ ok: false, error: 'CHANGED_MEANWHILE' });
    expect(await findOwnIdea(base.db, place.key)).toMatchObject({ status: 'submitted', costCents: 900_000 });
    expect(await steps(place)).not.toContain('accepted');
    expect(await decide(place, 'accept', await staffScreen(place))).toMatchObject({ ok: true });
  });

  it('neither staff nor initiator overwrites what the other wrote meanwhile', async () => {
    const place = await waiting();
    const [ours, theirs] = [await staffScreen(place), await ownScreen(place)];
    expect(await write(place, { title: 'Bankje met tafel' }, ours)).toMatchObject({ ok: true });
    expect(await own(place, { title: 'Bank' }, theirs)).toEqual(changed);
    expect(await write(place, { title: 'Bank' }, ours)).toEqual(changed);
    expect(await findOwnIdea(base.db, place.key)).toMatchObject({ title: 'Bankje met tafel' });
    expect(await own(place, { title: 'Bank' }, await ownScreen(place))).toMatchObject({ ok: true });
    expect(await write(place, {}, ours)).toEqual(changed);
  });

  it('a text is not changed under a decision that its writer did not see', async () => {
    const place = await waiting();
    const [ours, theirs] = [await staffScreen(place), await ownScreen(place)];
    expect(await decide(place, 'return', ours, 'Wat kost het?')).toMatchObject({ ok: true });
    expect(await own(place, { cost: '950' }, theirs)).toEqual(changed);
    expect(await write(place, { cost: '950' }, ours)).toEqual(changed);
  });

  it('what is said about an idea without changing it costs nobody a decision', async () => {
    const place = await waiting();
    const before = await staffScreen(place);
    expect(await own(place, {}, await ownScreen(place))).toMatchObject({ ok: true });
    expect(await decide(place, 'accept', before)).toMatchObject({ ok: true });
  });
});

describe('two colleagues who decide at the same moment', () => {
  it('one decision is taken, and the other colleague is told', async () => {
    const place = await waiting();
    const seen = await staffScreen(place);
    const holder = await base.handle.pool.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('SELECT 1 FROM round WHERE id = $1 FOR UPDATE', [place.key.roundId]);
      const both = [decide(place, 'accept', seen), decide(place, 'reject', seen)];
      await expect.poll(waitingForLocks).toBe(2);
      await holder.query('COMMIT');
      const done = await Promise.all(both);
      expect(done.filter(({ ok }) => ok)).toHaveLength(1);
      expect(done).toContainEqual({ ok: false, error: 'CHANGED_MEANWHILE' });
    } finally {
      holder.release();
    }
    const decisions = (await steps(place)).filter((step) => step === 'accepted' || step === 'rejected');
    expect(decisions).toHaveLength(1);
  });
});

async function waitingForLocks(): Promise<number | undefined> {
  const { rows } = await base.handle.pool.query<{ n: number }>(
    `SELECT count(DISTINCT pid)::int AS n FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows[0]?.n;
}
