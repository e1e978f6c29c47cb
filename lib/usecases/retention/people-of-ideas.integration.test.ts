import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordIdeaStep, saveIdeaFile } from '@/db/queries/idea-file';
import { insertInitiator } from '@/db/queries/idea-initiators';
import { addOrganiser } from '@/db/queries/idea-organisers';
import { queueMail } from '@/db/queries/mail';
import { listUncleaned } from '@/db/queries/retention';
import { asRoll } from '@/db/queries/roles';
import { ideaAdvice, ideaHelper } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeLinkSecret } from '../ideas/my-idea-links';
import { DURING, SYSTEM } from '../testing/openRound';
import { cleanDestroyed } from './clean-destroyed';
import { destroyLinks } from './destroy-links';
import { LATER, prepareDestruction, publishLettered } from './testing/letteredRound';
import { findInFiles, findInTables } from './testing/traces';

const database = testDatabase();
const [mine, join, mailed, help, advice] = [0, 1, 2, 3, 4].map(() => makeLinkSecret().hash);
const SECRETS = new Map<string, string | Uint8Array>([
  ['address of the initiator', 'initiatief@example.org'],
  ['name of a helper', 'Hulpvaardige Buur'],
  ['contact of a helper', '0612340987'],
  ['address of an adviser', 'adviseur@example.org'],
]);

/** Everything about people that an idea of a round gathers. */
async function addPeople(roundId: string, householdId: string): Promise<void> {
  const key = { roundId, number: 1 };
  const hash = (one: Buffer | undefined) => one ?? createHash('sha256').digest();
  const of = { roundId, idea: 1 };
  await database.db.transaction(async (tx) => {
    await saveIdeaFile(tx, key, { broughtBy: 'household' });
    await recordIdeaStep(tx, key, { on: '2026-05-01', step: 'brought_in', by: 'initiator', reason: null });
    const hashes = { tokenHash: hash(mine), joinHash: hash(join), mailHash: hash(mailed) };
    await insertInitiator(tx, { ...of, ...hashes, email: 'initiatief@example.org', locale: 'nl' });
    await tx.insert(ideaHelper).values({
      ...of,
      id: randomUUID(),
      name: 'Hulpvaardige Buur',
      contact: '0612340987',
      offer: 'Timmeren',
      tokenHash: hash(help),
      givenOn: '2026-05-02',
    });
    await tx.insert(ideaAdvice).values({
      ...of,
      id: randomUUID(),
      adviser: 'Wijkbeheerder',
      email: 'adviseur@example.org',
      question: 'Mag het?',
      tokenHash: hash(advice),
      askedOn: '2026-05-02',
      due: '2026-05-09',
    });
    const values = { title: 'Bankje', link: '/mijn-idee' };
    const to = { to: 'initiatief@example.org', locale: 'nl', roundId } as const;
    await queueMail(tx, { ...to, kind: 'idea_submitted', values }, DURING);
  });
  await asRoll(database.db, (tx) => addOrganiser(tx, key, { householdId, confirmedOn: '2026-05-01' }));
}

const rowsOf = async (roundId: string) => {
  const count = async (table: string) => {
    const { rows } = await database.handle.pool.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${table} WHERE round_id = $1`,
      [roundId],
    );
    return [table, rows[0]?.n] as const;
  };
  const tables = [
    'idea_initiator',
    'idea_helper',
    'roll.idea_organiser',
    'mail',
    'idea_advice',
    'idea_history',
  ];
  return Object.fromEntries(await Promise.all(tables.map(count)));
};

describe('people of ideas', () => {
  let id = '';
  beforeAll(async () => {
    const round = await publishLettered({ households: 5, voting: 2 });
    id = round.id;
    await addPeople(id, round.letters[0]?.letter.householdId ?? '');
    await database.handle.pool.query('ANALYZE');
  });

  it('are there until the links of their round are destroyed, in no sample of a column', async () => {
    expect(await rowsOf(id)).toEqual({
      idea_initiator: 1,
      idea_helper: 1,
      'roll.idea_organiser': 1,
      mail: 1,
      idea_advice: 1,
      idea_history: 1,
    });
    const found = await findInTables(database.handle.pool, SECRETS);
    expect(found.toSorted()).toEqual([
      'public.idea_advice.email: address of an adviser',
      'public.idea_helper.contact: contact of a helper',
      'public.idea_helper.name: name of a helper',
      'public.idea_initiator.email: address of the initiator',
      'public.mail.to: address of the initiator',
    ]);
  });

  it('are gone afterwards from tables and files; what happened to the idea stays', async () => {
    await prepareDestruction(id);
    expect(await destroyLinks(SYSTEM, id, id, LATER)).toMatchObject({ ok: true });
    await expect
      .poll(
        async () => {
          await cleanDestroyed(LATER);
          return listUncleaned(database.db);
        },
        { timeout: 60_000, interval: 500 },
      )
      .toEqual([]);
    expect(await rowsOf(id)).toEqual({
      idea_initiator: 0,
      idea_helper: 0,
      'roll.idea_organiser': 0,
      mail: 0,
      idea_advice: 1,
      idea_history: 1,
    });
    expect(await findInTables(database.handle.pool, SECRETS)).toEqual([]);
    expect(await findInFiles(database.handle.pool, SECRETS)).toEqual([]);
  });
});
