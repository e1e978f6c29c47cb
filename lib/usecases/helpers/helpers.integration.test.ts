import { describe, expect, it } from 'vitest';
import { insertInitiator } from '@/db/queries/idea-initiators';
import { setIdeaStatuses } from '@/db/queries/rounds';
import { testDatabase } from '@/db/testing';
import type { HelperForm } from '@/lib/domain/helper-form';
import { makeLinkSecret } from '../ideas/my-idea-links';
import { OPENS_AT, openRoundWith } from '../testing/openRound';
import { listHelpers, removeHelper } from './list-helpers';
import { offerHelp } from './offer-help';
import { readOwnHelp, withdrawOwnHelp } from './own-help';

const database = testDatabase();
const FORM: HelperForm = {
  name: 'Noor',
  contact: 'noor@voorbeeld.nl',
  offer: 'Ik kan planten.',
  consent: true,
};
let networks = 0;

/** A round with two accepted ideas, each with an initiator; answers their secrets. */
async function ideas(email: string | null = null) {
  const { id } = await openRoundWith({ phase: 'review', ideas: 3 });
  const tokens: string[] = [];
  for (const idea of [1, 2]) {
    const [own, join] = [makeLinkSecret(), makeLinkSecret()];
    tokens.push(own.token);
    await insertInitiator(database.db, {
      roundId: id,
      idea,
      tokenHash: own.hash,
      joinHash: join.hash,
      email,
      locale: 'nl',
    });
  }
  const [first = '', second = ''] = tokens;
  return { id, first, second };
}

const offer = (roundId: string, number = 1, form: Partial<HelperForm> = {}, network?: string) => {
  networks += 1;
  return offerHelp({ roundId, number }, { ...FORM, ...form }, network ?? `net-${networks}`, OPENS_AT);
};
const namesFor = async (token: string) => {
  const listed = await listHelpers(token);
  return listed.ok ? listed.value.map(({ name }) => name) : listed.error;
};
const secretIn = (path: string) => path.replace('/hulp-intrekken#t=', '');

describe('offering help', () => {
  it('is read by the initiator of this idea alone, and leaves no trace elsewhere', async () => {
    const { id, first, second } = await ideas();
    const offered = await offer(id);
    expect(offered).toMatchObject({
      ok: true,
      value: expect.stringMatching(/^\/hulp-intrekken#t=[\w-]{43}$/),
    });
    expect(await listHelpers(first)).toMatchObject({
      ok: true,
      value: [
        { name: 'Noor', contact: 'noor@voorbeeld.nl', offer: 'Ik kan planten.', givenOn: '2026-05-01' },
      ],
    });
    expect(await namesFor(second)).toEqual([]);
    expect(await namesFor('x'.repeat(43))).toBe('LINK_INVALID');
    const { rows } = await database.handle.pool.query(
      `SELECT (SELECT count(*)::int FROM idea_history WHERE round_id = $1) AS history,
        (SELECT count(*)::int FROM audit_event WHERE subject = $1 AND details::text LIKE '%oor%') AS audit`,
      [id],
    );
    expect(rows).toEqual([{ history: 0, audit: 0 }]);
  });

  it('tells the initiator by mail when there is an address, without saying who', async () => {
    const { id } = await ideas('buurt@voorbeeld.nl');
    await offer(id);
    const { rows } = await database.handle.pool.query(
      'SELECT "to", kind, "values" FROM mail WHERE round_id = $1',
      [id],
    );
    expect(rows).toEqual([
      {
        to: 'buurt@voorbeeld.nl',
        kind: 'helper_offered',
        values: { title: 'Idee 1', link: expect.stringContaining('/mijn-idee#t=') },
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain('oor@');
  });

  it('is taken back with its own link, once', async () => {
    const { id, first } = await ideas();
    const [noor, sam] = [await offer(id), await offer(id, 1, { name: 'Sam' })];
    const secret = secretIn(noor.ok ? noor.value : '');
    expect(await readOwnHelp(secret)).toMatchObject({
      ok: true,
      value: { name: 'Noor', title: 'Idee 1', number: 1 },
    });
    expect(await withdrawOwnHelp(secret)).toEqual({ ok: true, value: null });
    expect(await namesFor(first)).toEqual(['Sam']);
    const gone = { ok: false, error: 'LINK_INVALID' };
    expect(await readOwnHelp(secret)).toEqual(gone);
    expect(await withdrawOwnHelp(secret)).toEqual(gone);
    expect(await withdrawOwnHelp('geen link')).toEqual(gone);
    expect(sam.ok).toBe(true);
  });

  it('is taken off the list by the initiator on request, and by no other initiator', async () => {
    const { id, first, second } = await ideas();
    await offer(id);
    const listed = await listHelpers(first);
    const helper = listed.ok ? (listed.value[0]?.id ?? '') : '';
    expect(await removeHelper(second, helper)).toEqual({ ok: true, value: [] });
    expect(await namesFor(first)).toEqual(['Noor']);
    expect(await removeHelper(first, "'; --")).toMatchObject({ ok: true });
    expect(await removeHelper(first, helper)).toEqual({ ok: true, value: [] });
    expect(await namesFor(first)).toEqual([]);
  });

  it('is refused with a code, and nothing is kept', async () => {
    const { id, first } = await ideas();
    expect(await offer(id, 1, { consent: false, contact: 'x' })).toEqual({
      ok: false,
      error: { code: 'BAD_FORM', problems: { contact: 'NOT_REACHABLE', consent: 'MISSING' } },
    });
    const refused = (code: string) => ({ ok: false, error: { code } });
    expect(await offer(id, 9)).toEqual(refused('UNKNOWN_IDEA'));
    expect(await offer('nergens')).toEqual(refused('UNKNOWN_IDEA'));
    // Nobody would read it.
    expect(await offer(id, 3)).toEqual(refused('NOT_NOW'));
    for (const status of ['submitted', 'realised', 'stopped', 'rejected'] as const) {
      await setIdeaStatuses(database.db, id, [1], status, 'Daarom.');
      expect(await offer(id), status).toEqual(refused('NOT_NOW'));
    }
    await setIdeaStatuses(database.db, id, [1], 'accepted');
    expect(await namesFor(first)).toEqual([]);
  });

  it('has a limit per network, and per idea also when many offer at once', async () => {
    const { id, first } = await ideas();
    for (let i = 0; i < 20; i += 1) expect((await offer(id, 2, {}, 'bieb')).ok).toBe(true);
    expect(await offer(id, 2, {}, 'bieb')).toEqual({ ok: false, error: { code: 'SLOW_DOWN' } });
    const many = await Promise.all(Array.from({ length: 55 }, () => offer(id)));
    expect(many.filter((one) => one.ok)).toHaveLength(50);
    expect(many.filter((one) => !one.ok && one.error.code === 'ENOUGH')).toHaveLength(5);
    expect(await namesFor(first)).toHaveLength(50);
  });
});
