import { beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '@/lib/crypto/bytes';
import { type AuditorFile, BUNDLE_FILES, readZip, SUMS_FILE } from '@/lib/formats/bundle';
import { castBallot } from '@/lib/usecases/ballots/cast-ballot';
import { answerRegister } from '@/lib/usecases/bulletin/answer-register';
import { getAuditorFile } from '@/lib/usecases/bulletin/auditor-file';
import { getBundle } from '@/lib/usecases/bulletin/get-bundle';
import { answerBundle } from '@/lib/usecases/bulletin/get-bundle-answer';
import { sequence } from '@/lib/usecases/bulletin/sequence';
import { confirmReplacement } from '@/lib/usecases/desk/confirm-replacement';
import { enterForm } from '@/lib/usecases/desk/enter-paper';
import { proposeReplacement } from '@/lib/usecases/desk/propose-replacement';
import { changePhase } from '@/lib/usecases/rounds/change-phase';
import { staff } from '@/lib/usecases/testing/actors';
import { cast } from '@/lib/usecases/testing/cast';
import { testDatabase } from '@/lib/usecases/testing/database';
import { type LetterRound, letterRoundWith, roundOfLetter } from '@/lib/usecases/testing/letterRound';
import { AFTER, ballotOf, DURING, openRoundWith, SYSTEM } from '@/lib/usecases/testing/openRound';
import { publishRound } from '@/lib/usecases/testing/publishedRound';
import { verifyBundle } from '@/lib/verify';

const database = testDatabase();
const ANNE = staff('administrator', [], 'anne');
const BOB = staff('administrator', [], 'bob');

const step = (id: string, act: 'close_voting' | 'publish') => changePhase(SYSTEM, id, act, AFTER);

/** The form of the nth cheque, entered by two people. */
async function handIn(round: LetterRound, i: number): Promise<void> {
  const seed = round.cheques[i]?.made.stripSeed ?? new Uint8Array();
  for (const who of [ANNE, BOB]) {
    const entry = { alloc: [[3, 1500]] as const, now: DURING, closed: null };
    const entered = await enterForm(who, { round: round.id, seed }, entry);
    if (!entered.ok) throw new Error(entered.error.code);
  }
}

/** The nth cheque becomes void, and with `lost` its household gets a spare, whose letter is answered. */
async function replace(round: LetterRound, i: number, reason: 'lost' | 'moved') {
  const asked = await proposeReplacement(ANNE, round.id, round.cheques[i]?.id ?? '', reason, DURING);
  if (!asked.ok) throw new Error(asked.error);
  const done = await confirmReplacement(BOB, asked.value, round.keyFile, DURING);
  if (!done.ok) throw new Error(done.error);
  return done.value.letter;
}

async function bundleOf(id: string): Promise<Uint8Array> {
  const bundle = await getBundle(id);
  if (!bundle.ok) throw new Error(bundle.error);
  return bundle.value.zip;
}

async function auditorFileOf(round: LetterRound): Promise<string> {
  const file = await getAuditorFile(SYSTEM, round.id, round.keyFile);
  if (!file.ok) throw new Error(file.error);
  return file.value;
}

describe('the bundle of a round with everything in it', () => {
  let round: LetterRound;
  const receipts: string[] = [];
  let older = '';

  beforeAll(async () => {
    process.env.BULLETIN_BATCH = '3';
    round = await letterRoundWith(8, { ideas: 4 });
    for (const i of [0, 1, 2, 3]) receipts.push(JSON.stringify(await cast(round, i)));
    await sequence(round.id);
    older = (await answerRegister(round.id, null)).body ?? '';
    await cast(round, 0, 2, [[2, 500]]);
    await cast(round, 0, 3, [
      [1, 1000],
      [4, 500],
    ]);
    await cast(round, 4, 1, []);
    // Online first, then on paper; on paper only; then lost, after a form, and after a vote.
    await handIn(round, 1);
    await handIn(round, 5);
    await handIn(round, 6);
    await replace(round, 6, 'lost');
    const letter = await replace(round, 2, 'lost');
    await replace(round, 3, 'moved');
    if (!letter) throw new Error('no new letter');
    const own = await roundOfLetter(round, letter);
    const answer = await castBallot(round.id, ballotOf(own, 0, 1, [[1, 4000]]), DURING);
    expect(answer.code).toBe('OK');
    await database.handle.pool.query(
      "UPDATE idea SET status = 'stopped' WHERE round_id = $1 AND number = 4",
      [round.id],
    );
  });

  it('is not there while voting, nor before publication', async () => {
    expect(await getBundle(round.id)).toEqual({ ok: false, error: 'NOT_PUBLISHED' });
    expect(await getAuditorFile(SYSTEM, round.id, round.keyFile)).toEqual({ ok: false, error: 'NOT_CLOSED' });
    expect((await step(round.id, 'close_voting')).ok).toBe(true);
    expect(await answerBundle(round.id, null)).toMatchObject({
      status: 404,
      body: '{"code":"NOT_PUBLISHED"}',
      headers: { 'cache-control': 'no-store' },
    });
    expect((await step(round.id, 'publish')).ok).toBe(true);
  });

  it('fits, with every anchor and the auditor’s file', async () => {
    const [zip, auditor] = await Promise.all([bundleOf(round.id), auditorFileOf(round)]);
    const anchors = { receipt: receipts[0] ?? '', since: utf8(older), auditor };
    const report = verifyBundle(zip, anchors);
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ ok: true, anchoredBy: ['receipt', 'since'] });
    expect(report.notChecked).toEqual(['REAL_HOUSEHOLDS']);
    expect(report.summary).toMatchObject({ cheques: 8, ballots: 5, leaves: 11, voided: 3, replaced: 2 });
    expect(report.summary?.ideas[3]).toMatchObject({ number: 4, reason: 'withdrawn', backers: 1 });
  });

  it.each([
    [
      0,
      {
        state: 'replaced',
        versions: 3,
        alloc: [
          [1, 1000],
          [4, 500],
        ],
      },
    ],
    [1, { state: 'replaced', versions: 2, alloc: [[3, 1500]] }],
    [2, { state: 'void', versions: 1, alloc: null }],
  ])('tells the household of receipt %i what became of its ballot', async (i, expected) => {
    const report = verifyBundle(await bundleOf(round.id), { receipt: receipts[i] ?? '' });
    expect(report.receipt).toMatchObject(expected);
  });

  it('is the same bytes for everybody, and not sent twice', async () => {
    const [one, other] = await Promise.all([answerBundle(round.id, null), answerBundle(round.id, null)]);
    expect(one.status).toBe(200);
    expect(one.body).toEqual(other.body);
    expect(one.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="bundel-${round.id}.zip"`,
    });
    expect(await answerBundle(round.id, one.headers.etag ?? '')).toMatchObject({ status: 304, body: null });
  });

  it('holds no key, no household and no place', async () => {
    const files = readZip(await bundleOf(round.id), [...BUNDLE_FILES, SUMS_FILE]);
    if (!files.ok) throw new Error(files.error.code);
    const text = [...files.value.values()].map((bytes) => new TextDecoder().decode(bytes)).join('\n');
    const { keys } = JSON.parse(await auditorFileOf(round)) as AuditorFile;
    for (const secret of ['Voorbeeldlaan', '2716AB', ...keys.flatMap(({ key, strip }) => [key, strip])]) {
      expect(text).not.toContain(secret);
    }
  });

  it('has an auditor’s file that says how each vote came, and of every key what became of it', async () => {
    const { keys, votes } = JSON.parse(await auditorFileOf(round)) as AuditorFile;
    const count = (state: string) => keys.filter((key) => key.state === state).length;
    expect([count('live'), count('void'), count('spare')]).toEqual([7, 3, keys.length - 10]);
    expect(votes.filter(({ by }) => by === 'paper')).toHaveLength(3);
    expect(keys.map(({ key }) => key)).toEqual(keys.map(({ key }) => key).toSorted());
  });

  it('notices a ballot under another signature, with that file', async () => {
    const zip = await bundleOf(round.id);
    const file = await auditorFileOf(round);
    const [vote] = (JSON.parse(file) as AuditorFile).votes;
    const forged = file.replace(vote?.sig ?? '-', 'ab'.repeat(64));
    expect(verifyBundle(zip, { auditor: forged }).findings.map(({ code }) => code)).toEqual([
      'BAD_VOTE_SIGNATURE',
    ]);
  });

  it.each([
    ['a visitor', { kind: 'visitor' } as const, 'FORBIDDEN'],
    ['a wijkregisseur', staff('wijkregisseur', []), 'FORBIDDEN'],
  ])('has no auditor’s file for %s', async (_, actor, error) => {
    expect(await getAuditorFile(actor, round.id, round.keyFile)).toEqual({ ok: false, error });
  });

  it('has none with another key file', async () => {
    const other = round.keyFile.replace(/[0-9a-f]{64}/, 'ab'.repeat(32));
    expect(await getAuditorFile(SYSTEM, round.id, other)).toEqual({ ok: false, error: 'WRONG_KEY_FILE' });
    expect(await getAuditorFile(SYSTEM, round.id, '{}')).toEqual({ ok: false, error: 'BAD_KEY_FILE' });
  });

  it('leaves a line in the log book, without a key in it', async () => {
    const { rows } = await database.handle.pool.query(
      "SELECT details FROM audit_event WHERE act = 'auditor_file' AND subject = $1",
      [round.id],
    );
    expect(rows[0]).toEqual({ details: {} });
  });
});

describe('a bundle', () => {
  it('is there for a round in which nobody voted', async () => {
    const zip = await bundleOf(await publishRound({ cheques: 2 }));
    expect(verifyBundle(zip)).toMatchObject({ ok: true, summary: { ballots: 0, leaves: 0 } });
  });

  it('is not there for a round that does not exist', async () => {
    expect(await getBundle('nergens')).toEqual({ ok: false, error: 'UNKNOWN_ROUND' });
    const open = await openRoundWith({ cheques: 1 });
    expect(await getBundle(open.id)).toEqual({ ok: false, error: 'NOT_PUBLISHED' });
  });
});
