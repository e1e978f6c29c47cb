import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, expect, test } from '@playwright/test';
import { makeDemo } from '@/db/seeds/demo';
import { insertDemoAreas } from '@/db/seeds/insert-areas';
import { administer, createTestDatabase, startTestServer, type TestServer } from '@/db/testing/server';
import { type Attempt, attack } from '@/lib/usecases/evidence/linkage/attack';
import { best, excess } from '@/lib/usecases/evidence/linkage/chance';
import { type Dump, takeDump } from '@/lib/usecases/evidence/linkage/dump';
import {
  type KnownRound,
  letHouseholdsVote,
  prepareKnownRound,
  truthOf,
} from '@/lib/usecases/evidence/linkage/round';
import { diceOf } from '@/lib/usecases/evidence/random';
import { secretsOf } from '@/lib/usecases/evidence/secrets/known';
import { type Search, searchFor } from '@/lib/usecases/evidence/secrets/search';
import type { Letter } from '@/lib/usecases/letters/letter';
import { changePhase } from '@/lib/usecases/rounds/change-phase';
import { database, databaseHandle } from '@/lib/usecases/system/database';
import { ballotOf, SYSTEM } from '@/lib/usecases/testing/openRound';
import { Voting } from './pages/voting';
import { type RunningServer, startServer } from './support/processes';
import { type Traced, traceApp, withoutDoor1 } from './support/wholeRound';
import { workAtDesk } from './support/wholeRoundDesk';

/**
 * One round of 1,000 households through the built application, its sign-in included: what is left of it in the database,
 * in files, logs and traces is held against every secret that we know, and then used to link households to ballots.
 */
test.skip(({ viewport }) => (viewport?.width ?? 0) < 1000, 'runs once, in the project for desktops');
test.setTimeout(600_000);

const NOW = new Date();
const DAY_MS = 86_400_000;
const CLOSES_AT = new Date(NOW.getTime() + DAY_MS);
const AFTER = new Date(CLOSES_AT.getTime() + DAY_MS);
const MARGIN = 0.02;

interface Place {
  readonly postgres: TestServer;
  readonly url: string;
  readonly data: string;
  readonly app: RunningServer;
  readonly round: KnownRound;
}

test('a whole round leaves no secret behind, and nothing that links a household to its ballot', async ({
  browser,
}) => {
  const postgres = await startTestServer();
  try {
    const place = await openPlace(postgres);
    const traced = traceApp(place.app.url);
    const har = await voteInBrowser(browser, place);
    await misuse(place, traced);
    const others = place.round.letters.filter((one) => one !== letterToType(place.round));
    await letHouseholdsVote({ ...place.round, letters: others }, diceOf('whole round'), traced.doors);
    const made = await workAtDesk(browser, deskOf(place), {
      round: place.round,
      ...lettersOfDesk(place.round),
    });
    const search = searchFor([...(await secretsOf(place.round)), ...made]);
    expect(search.secrets).toBeGreaterThan(5000);
    await breakThings(place, traced);
    const during = await look(place, search, traced, har);
    expect(during.found).toEqual([]);
    const told = traced.traces.filter((one) => /Failed query|params: /.test(one));
    expect(told, 'no statement of the database and none of its values in an answer').toEqual([]);
    expectChance(attack(during.dump, truthOf(place.round, during.dump)));

    for (const act of ['close_voting', 'publish'] as const)
      expect(await changePhase(SYSTEM, place.round.id, act, AFTER)).toMatchObject({ ok: true });
    const after = await look(place, search, traced, har);
    expect(after.found).toEqual([]);
    expectChance(attack(after.dump, truthOf(place.round, after.dump)));

    await expectFindsPlanted(place, search, traced, har);
    await place.app.stop();
    await databaseHandle().close();
  } finally {
    postgres.stop();
  }
});

async function openPlace(postgres: TestServer): Promise<Place> {
  const url = await createTestDatabase(postgres.url);
  const data = path.join(postgres.folder, 'app');
  mkdirSync(data);
  const settings = {
    DATABASE_URL: url,
    WIJKCHEQUE_DATA: data,
    WIJKCHEQUE_SECRET: randomBytes(32).toString('hex'),
  };
  Object.assign(process.env, settings);
  await database().transaction((tx) => insertDemoAreas(tx, makeDemo('whole round', NOW).places));
  const opensAt = new Date(NOW.getTime() - DAY_MS);
  const row = { districtSlug: 'seghwaert', opensAt, closesAt: CLOSES_AT };
  const round = await prepareKnownRound({ groups: 2, per: 500, row, derived: 4 });
  expect(await changePhase(SYSTEM, round.id, 'open_voting', NOW)).toMatchObject({ ok: true });
  const app = await startServer('lib/cli/start.ts', { ...settings, BASEMAP: 'none', LOG_LEVEL: 'debug' });
  return { postgres, url, data, app, round };
}

/** The letter whose household votes in the browser: its keys follow from its code. */
function letterToType({ letters, cheques }: KnownRound): Letter {
  const letter = letters.find(({ code }) => cheques.get(code.replaceAll('-', ''))?.derived);
  if (!letter) throw new Error('no household has a code of its own');
  return letter;
}

/** A letter whose paper form is handed in, which needs a strip that follows from its code, and one that is lost. */
function lettersOfDesk(round: KnownRound): { readonly form: Letter; readonly lost: Letter } {
  // The first cheque is used where things break.
  const [first] = round.cheques.keys();
  const codeOf = ({ code }: Letter) => code.replaceAll('-', '');
  const left = round.letters.filter((one) => one !== letterToType(round) && codeOf(one) !== first);
  const form = left.find((one) => round.cheques.get(codeOf(one))?.derived);
  const lost = left.findLast((one) => one !== form);
  if (!form || !lost) throw new Error('too few letters');
  return { form, lost };
}

function deskOf({ app }: Place) {
  return { url: app.url, secret: process.env.WIJKCHEQUE_SECRET ?? '', district: 'seghwaert' };
}

/** One household votes in a real browser, with the code of its letter typed; returns everything that was sent and got. */
async function voteInBrowser(browser: Browser, { app, round, data }: Place): Promise<string> {
  const letter = letterToType(round);
  const file = path.join(data, '../browser.har');
  const context = await browser.newContext({
    baseURL: app.url,
    locale: 'nl-NL',
    recordHar: { path: file, content: 'embed', mode: 'full' },
  });
  const voting = new Voting(await context.newPage());
  const code = letter.code.replaceAll('-', '');
  await voting.toChoice({ round: round.id, code, path: letter.path });
  await voting.send.click();
  await voting.expectReceipt();
  await context.close();
  return withoutDoor1(readFileSync(file, 'utf8'));
}

/**
 * What broken clients and curious people send: bodies and addresses that are wrong in every way, with real secrets in
 * them. What we said ourselves is no leak; what comes back is kept, and what the application writes down.
 */
async function misuse({ round }: Place, { ask }: Traced): Promise<void> {
  const [cheque] = round.cheques.values();
  if (!cheque) throw new Error('a round without cheques');
  const { code } = cheque;
  const signin = cheque.signin.toString('hex');
  const box = `/api/stembus/${round.id}`;
  for (const door of ['stem', 'mijn-stem']) {
    for (const body of [code, `{"code":"${code}"`, JSON.stringify({ code, signin }), code.repeat(2000)])
      await ask(`${box}/${door}`, { method: 'POST', body }, 'answer');
  }
  await ask(`/api/stembus/${code.toLowerCase()}/stem`, { method: 'POST', body: '{}' }, 'answer');
  const { csrfToken } = JSON.parse(await ask('/api/auth/csrf')) as { csrfToken: string };
  const door1 = (body: string, type: string) =>
    ask('/api/auth/callback/cheque', { method: 'POST', headers: { 'content-type': type }, body }, 'answer');
  for (const form of [
    { round: 'nergens-2026', signin, csrfToken },
    { round: round.id, signin: `${signin}00`, csrfToken },
    { round: code, signin: code, csrfToken: 'wrong' },
  ])
    await door1(new URLSearchParams({ ...form, json: 'true' }).toString(), FORM);
  await door1(`{"signin":"${signin}`, 'application/json');
  await ask(
    '/api/auth/session',
    { headers: { cookie: `next-auth.session-token=${code}.${signin}` } },
    'answer',
  );
  // The page itself may repeat the address it was asked by; the server must not write it down.
  await ask(`/stemmen?c=${code}`, {}, 'nothing');
}

const FORM = 'application/x-www-form-urlencoded';

/** Faults of our own while households are at both doors: a table that is not there, connections that are cut. */
async function breakThings({ url, round }: Place, { ask, doors }: Traced): Promise<void> {
  const { pool } = databaseHandle();
  const [cheque] = round.cheques.values();
  if (!cheque) throw new Error('a round without cheques');
  const signin = cheque.signin.toString('hex');
  for (const [table, gone] of [
    ['roll.cheque', 'gone'],
    ['box.ballot', 'gone'],
  ]) {
    await pool.query(`ALTER TABLE ${table} RENAME TO ${gone}`);
    await expect(doors.signIn(round.id, table === 'roll.cheque' ? signin : 'nothing')).rejects.toThrow();
    const late = ballotOf(
      { id: round.id, seeds: [cheque.seed], keys: [cheque.onlineKey], ideas: [] },
      0,
      1,
      [],
    );
    const body = JSON.stringify(late);
    await ask(`/api/stembus/${round.id}/stem`, { method: 'POST', body });
    const schema = String(table).split('.')[0];
    await pool.query(`ALTER TABLE ${schema}.${gone} RENAME TO ${String(table).split('.')[1]}`);
  }
  await administer(
    url,
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'",
  );
  await expect.poll(() => ask('/api/auth/csrf')).toContain('csrfToken');
}

/** Every place where something could have been left: what is found there, by place. */
async function look(
  { url, postgres, data, app }: Place,
  search: Search,
  { traces }: Traced,
  har: string,
): Promise<{ readonly dump: Dump; readonly found: readonly string[] }> {
  const dump = await takeDump(url, app.printed().split('\n'));
  const { rows } = await databaseHandle().pool.query<{ folder: string }>(
    "SELECT current_setting('data_directory') AS folder",
  );
  // What is still in memory only goes to the files first.
  await databaseHandle().pool.query('CHECKPOINT');
  const folder = rows[0]?.folder ?? path.join(postgres.folder, 'postgres');
  const files = search.inFolder(folder);
  const found = {
    dump: search.in(Buffer.from(JSON.stringify([...dump]))),
    files: files.filter((one) => !/^(pg_wal|server\.log)/.test(one)),
    wal: files.filter((one) => one.startsWith('pg_wal')),
    'server log': files.filter((one) => one.startsWith('server.log')),
    'application log': search.in(Buffer.from(app.printed())),
    'data folder': search.inFolder(data),
    traces: search.in(Buffer.from(traces.join('\n'))),
    browser: search.in(Buffer.from(har)),
  };
  return {
    dump,
    found: Object.entries(found).flatMap(([where, what]) => what.map((one) => `${where}: ${one}`)),
  };
}

/** Known wrong: a code is left in each of the places, and found in each of them. */
async function expectFindsPlanted(place: Place, search: Search, traced: Traced, har: string): Promise<void> {
  const [cheque] = place.round.cheques.values();
  const code = cheque?.code ?? '';
  const { pool } = databaseHandle();
  await pool.query('CREATE TABLE planted AS SELECT $1::text AS code', [code]);
  // The server's log has the message of an error, and so the value that was wrong.
  await expect(pool.query(`SELECT '${code}'::date`)).rejects.toThrow();
  writeFileSync(path.join(place.data, 'note'), code);
  const output = place.app.printed();
  const app = { ...place.app, printed: () => `${output}{"level":30,"msg":"${code}"}\n` };
  const traces = [...traced.traces, `GET /stemmen?c=${code}`];
  const { found } = await look({ ...place, app }, search, { ...traced, traces }, `${har} ${code}`);
  const where = new Set(found.map((one) => one.split(': ')[0]));
  expect(where).toEqual(
    new Set(['dump', 'files', 'wal', 'server log', 'application log', 'data folder', 'traces', 'browser']),
  );
}

function expectChance(attempts: readonly Attempt[]): void {
  expect(attempts.length).toBeGreaterThan(300);
  for (const group of new Set(attempts.map((one) => one.group))) {
    const found = best(attempts.filter((one) => one.group === group));
    expect(
      found && excess(found),
      `${found?.strategy}: ${found?.hits} of ${found?.cheques}`,
    ).toBeLessThanOrEqual(MARGIN);
  }
}
