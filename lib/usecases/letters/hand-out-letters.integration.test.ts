import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterEach, describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { parseCode } from '@/lib/crypto/code';
import { deriveKeys } from '@/lib/crypto/derive';
import type { RunState } from '@/lib/domain/letters';
import { readPdf } from '@/lib/formats/letters/testing/readPdf';
import { changePhase } from '../rounds/change-phase';
import { staff } from '../testing/actors';
import { addHouseholds } from '../testing/households';
import { DURING, openRoundWith, SYSTEM, type TestRound } from '../testing/openRound';
import {
  confirmKeyFile,
  destroyLetters,
  type HandedOut,
  type HandOutResult,
  type HeldFile,
  handOutFile,
  startLetterRun,
} from './hand-out-letters';
import { getLetterDesk, getRunState } from './letter-desk';
import { endProcess } from './letter-processes';
import { runLetters } from './run-letters';

const database = testDatabase();
const query = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await database.handle.pool.query<T>(text, values)).rows;

const DISTRICT = 'proefwijk';
const director = staff('wijkregisseur', [DISTRICT]);
const PDF: HeldFile = { kind: 'pdf', part: 1, side: 'left' };
const HOUSEHOLDS = 2;

const rounds: string[] = [];
afterEach(async () => {
  for (const round of rounds.splice(0)) await endProcess(round);
});

async function preparedRound(households = HOUSEHOLDS): Promise<TestRound> {
  await query(
    "INSERT INTO municipality VALUES ('GM9999', 'Proefstad', 'proefstad', NULL) ON CONFLICT DO NOTHING",
  );
  await query(
    `INSERT INTO district (code, year, municipality_code, slug, name, scheme, pilot, schematic, source)
     VALUES ('WK999901', 2025, 'GM9999', $1, 'Proefwijk', 'cheque', false, true, 'proef') ON CONFLICT DO NOTHING`,
    [DISTRICT],
  );
  const round = await openRoundWith({ phase: 'review', cheques: 2, round: { districtSlug: DISTRICT } });
  // As it is before any letters: without what the harness made.
  await query('DELETE FROM box.eligible WHERE round = $1', [round.id]);
  await query('DELETE FROM box.round WHERE round = $1', [round.id]);
  if (households > 0) await addHouseholds(round.id, households);
  rounds.push(round.id);
  return round;
}

async function until<K extends RunState['kind']>(
  round: string,
  kind: K,
): Promise<Extract<RunState, { kind: K }>> {
  for (;;) {
    const state = await getRunState(director, round);
    if (state?.kind === kind) return state as Extract<RunState, { kind: K }>;
    if (state && state.kind !== 'running') throw new Error(`the run is ${JSON.stringify(state)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function made(
  again = false,
): Promise<{ round: TestRound; state: Extract<RunState, { kind: 'made' }> }> {
  const round = await preparedRound();
  expect(await startLetterRun(director, round.id, { again }, DURING)).toEqual({ ok: true, value: null });
  return { round, state: await until(round.id, 'made') };
}

async function bytesOf(handed: HandOutResult<HandedOut>): Promise<Buffer> {
  if (!handed.ok) throw new Error(handed.error);
  const pieces: Uint8Array[] = [];
  for await (const piece of handed.value.pieces) pieces.push(piece);
  return Buffer.concat(pieces);
}

const take = async (round: string, file: HeldFile) =>
  bytesOf(await handOutFile(director, round, file, DURING));
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function confirmed() {
  const { round, state } = await made();
  const keyFile = await take(round.id, { kind: 'key' });
  expect((await confirmKeyFile(director, round.id, sha256(keyFile), DURING)).ok).toBe(true);
  return { round, state, keyFile };
}

describe('from run to destroyed', () => {
  it('hands out the key file, and letters once the saved key file was compared', async () => {
    const { round, state } = await made();
    expect(state).toMatchObject({ batch: 1, letters: HOUSEHOLDS, spares: 5, parts: 1, keyConfirmed: false });
    const refused = { ok: false, error: 'KEY_NOT_CONFIRMED' };
    expect(await handOutFile(director, round.id, PDF, DURING)).toEqual(refused);
    expect(await handOutFile(director, round.id, { kind: 'csv' }, DURING)).toEqual(refused);

    const keyFile = await take(round.id, { kind: 'key' });
    expect(JSON.parse(keyFile.toString())).toMatchObject({ round: round.id, v: 1 });
    const other = sha256(Buffer.from(keyFile.toString().replace('"v":1', '"v":2')));
    expect(await confirmKeyFile(director, round.id, other, DURING)).toEqual({
      ok: false,
      error: 'OTHER_FILE',
    });
    expect(await handOutFile(director, round.id, PDF, DURING)).toEqual(refused);
    expect((await confirmKeyFile(director, round.id, sha256(keyFile), DURING)).ok).toBe(true);
    expect(await getRunState(director, round.id)).toMatchObject({ keyConfirmed: true });

    const csv = (await take(round.id, { kind: 'csv' })).toString();
    const rows: Record<string, string>[] = parse(csv, { delimiter: ';', bom: true, columns: true });
    expect(rows).toHaveLength(HOUSEHOLDS);
    const pdf = readPdf(await take(round.id, PDF));
    expect(pdf.pages).toHaveLength(HOUSEHOLDS);
    const keys = await query<{ key: string }>(
      "SELECT encode(key, 'hex') AS key FROM box.eligible WHERE round = $1",
      [round.id],
    );
    for (const [i, row] of rows.entries()) {
      const page = pdf.pages[i]?.text ?? '';
      expect(page).toContain(row.chequecode);
      expect(page).toContain(row.strookcode);
      expect(page).toContain(row.adres);
      const code = parseCode(row.chequecode ?? '');
      if (!code.ok) throw new Error(code.error);
      expect(keys.map(({ key }) => key)).toContain(deriveKeys(code.value, round.id).publicKey);
      expect(row.kenmerk_register).toBe(state.mark);
    }
    // Again: the same letters, until somebody says that they are out.
    expect((await take(round.id, { kind: 'csv' })).toString()).toBe(csv);

    expect((await destroyLetters(director, round.id, DURING)).ok).toBe(true);
    expect(await getRunState(director, round.id)).toBeNull();
    const gone = { ok: false, error: 'GONE' };
    expect(await handOutFile(director, round.id, PDF, DURING)).toEqual(gone);
    expect(await confirmKeyFile(director, round.id, sha256(keyFile), DURING)).toEqual(gone);
    expect(await destroyLetters(director, round.id, DURING)).toEqual(gone);
  });

  it('writes down who did what, with the batch and counts, and no code or key', async () => {
    const { round, keyFile } = await confirmed();
    const csv = (await take(round.id, { kind: 'csv' })).toString();
    await take(round.id, PDF);
    await destroyLetters(director, round.id, DURING);
    const lines = await query<{ act: string; actor: string; details: object }>(
      'SELECT act, actor, details FROM audit_event WHERE subject = $1 ORDER BY id',
      [round.id],
    );
    expect(lines.map(({ act, details }) => [act, details])).toEqual([
      ['run_letters', { batch: 1, letters: HOUSEHOLDS, spares: 5 }],
      ['download_key_file', { batch: 1, file: 'key' }],
      ['confirm_key_file', { batch: 1 }],
      ['download_letters', { batch: 1, file: 'csv' }],
      ['download_letters', { batch: 1, file: 'pdf 1' }],
      ['destroy_letters', { batch: 1 }],
    ]);
    expect(new Set(lines.map(({ actor }) => actor))).toEqual(new Set(['wijkregisseur: Test']));
    const [run] = await query('SELECT * FROM letter_run WHERE round_id = $1', [round.id]);
    expect(run).toMatchObject({ batch: 1, letters: HOUSEHOLDS, spares: 5 });
    const days = await query(
      'SELECT made_on::text, key_confirmed_on::text, downloaded_on::text, destroyed_on::text FROM letter_run WHERE round_id = $1',
      [round.id],
    );
    expect(new Set(Object.values(days[0] ?? {}))).toEqual(new Set(['2026-05-01']));
    const { f } = JSON.parse(keyFile.toString()) as { f: string };
    const stored = JSON.stringify([lines, run]);
    expect(stored).not.toContain(f);
    for (const row of parse(csv, { delimiter: ';', bom: true, columns: true }) as Record<string, string>[]) {
      for (const code of [row.chequecode, row.strookcode]) {
        expect(stored).not.toContain(code);
        expect(stored).not.toContain(code?.replaceAll('-', ''));
      }
    }
  });

  it('stops a download halfway when the codes are destroyed, and does not call it whole', async () => {
    const { round } = await confirmed();
    const handed = await handOutFile(director, round.id, PDF, DURING);
    if (!handed.ok) throw new Error(handed.error);
    const reader = handed.value.pieces.getReader();
    await destroyLetters(director, round.id, DURING);
    await expect(reader.read()).rejects.toThrow();
    expect(await query('SELECT downloaded_on FROM letter_run WHERE round_id = $1', [round.id])).toEqual([
      { downloaded_on: null },
    ]);
  });

  it('says before it starts where the letters will lead, and whether residents reach that', async () => {
    const round = await preparedRound();
    const before = { url: process.env.NEXTAUTH_URL, demo: process.env.WIJKCHEQUE_DEMO };
    const address = async (url: string, demo: string) => {
      Object.assign(process.env, { NEXTAUTH_URL: url, WIJKCHEQUE_DEMO: demo });
      const desk = await getLetterDesk(director, round.id);
      return desk.ok && desk.value.address;
    };
    try {
      const [local, site] = ['http://localhost:3000', 'https://wijkcheque.gemeente.nl'];
      expect(await address(local, '0')).toEqual({ origin: local, reachable: false });
      expect(await address(local, '1')).toEqual({ origin: local, reachable: true });
      expect(await address(`${site}/`, '0')).toEqual({ origin: site, reachable: true });
    } finally {
      process.env.NEXTAUTH_URL = before.url ?? '';
      process.env.WIJKCHEQUE_DEMO = before.demo ?? '';
    }
  });

  it('keeps the codes as long as it was told, in a process that writes no file', async () => {
    const round = await preparedRound();
    await startLetterRun(director, round.id, { again: false, keepMs: 1500 }, DURING);
    await until(round.id, 'made');
    expect(filesWrittenBy('letters/process/child.ts')).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(await getRunState(director, round.id)).toBeNull();
    expect(await handOutFile(director, round.id, { kind: 'key' }, DURING)).toEqual({
      ok: false,
      error: 'GONE',
    });
    expect(await getLetterDesk(director, round.id)).toMatchObject({
      value: { state: null, hasLetters: true, last: { batch: 1, downloadedOn: null } },
    });
  });
});

/** Files on disk that a child of this process has open for writing (only Linux tells). */
function filesWrittenBy(program: string): string[] {
  if (!existsSync('/proc/self/fd')) return [];
  const own = readdirSync('/proc').filter((pid) => {
    try {
      const parent = /^PPid:\s(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      return Number(parent) === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(program);
    } catch {
      return false;
    }
  });
  expect(own).toHaveLength(1);
  const [pid] = own;
  return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    const target = readlinkSync(`/proc/${pid}/fd/${fd}`);
    const flags = /^flags:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/fdinfo/${fd}`, 'utf8'))?.[1] ?? '0';
    const writes = (Number.parseInt(flags, 8) & 3) !== 0;
    return writes && target.startsWith('/') && !target.startsWith('/dev/') ? [target] : [];
  });
}

describe('is refused', () => {
  it('to whoever may not run letters here, at every step', async () => {
    const { round, keyFile } = await confirmed();
    const forbidden = { ok: false, error: 'FORBIDDEN' };
    for (const actor of [
      { kind: 'visitor' } as const,
      staff('desk_assistant', [DISTRICT]),
      staff('auditor', [DISTRICT]),
      staff('wijkregisseur', ['elders']),
    ]) {
      expect(await startLetterRun(actor, round.id, { again: true }, DURING)).toEqual(forbidden);
      expect(await handOutFile(actor, round.id, { kind: 'key' }, DURING)).toEqual(forbidden);
      expect(await handOutFile(actor, round.id, PDF, DURING)).toEqual(forbidden);
      expect(await confirmKeyFile(actor, round.id, sha256(keyFile), DURING)).toEqual(forbidden);
      expect(await destroyLetters(actor, round.id, DURING)).toEqual(forbidden);
      expect(await getRunState(actor, round.id)).toBeNull();
    }
    expect(await getRunState(director, round.id)).toMatchObject({ kind: 'made' });
    for (const part of [0, 2, 1.5, Number.NaN]) {
      const refused = await handOutFile(director, round.id, { ...PDF, part } as HeldFile, DURING);
      expect(refused, `part ${part}`).toEqual({ ok: false, error: 'NO_SUCH_FILE' });
    }
  });

  it('for a round that is not there, or has no households', async () => {
    const unknown = { ok: false, error: 'UNKNOWN_ROUND' };
    expect(await startLetterRun(director, 'nergens', { again: false }, DURING)).toEqual(unknown);
    const round = await preparedRound(0);
    expect((await startLetterRun(director, round.id, { again: false }, DURING)).ok).toBe(true);
    const state = await until(round.id, 'failed');
    expect(state).toEqual({ kind: 'failed', error: 'NO_HOUSEHOLDS' });
  });

  it('once voting has opened, also while a run is going on', async () => {
    const round = await preparedRound();
    expect((await runLetters(SYSTEM, round.id, DURING, () => undefined)).ok).toBe(true);
    expect((await startLetterRun(director, round.id, { again: true }, DURING)).ok).toBe(true);
    // The codes of a run that is still being made count for nothing: those before it open the vote.
    const keys = await query('SELECT key FROM box.eligible WHERE round = $1 ORDER BY key', [round.id]);
    expect(await changePhase(SYSTEM, round.id, 'open_voting', DURING)).toMatchObject({ ok: true });
    expect(await until(round.id, 'failed')).toEqual({ kind: 'failed', error: 'VOTING_HAS_OPENED' });
    expect(await query('SELECT key FROM box.eligible WHERE round = $1 ORDER BY key', [round.id])).toEqual(
      keys,
    );
    expect(await startLetterRun(director, round.id, { again: true }, DURING)).toEqual({
      ok: false,
      error: 'VOTING_HAS_OPENED',
    });
  });

  it('a second time while one is going on, however close together', async () => {
    const round = await preparedRound();
    const starts = await Promise.all(
      Array.from({ length: 3 }, () => startLetterRun(director, round.id, { again: true }, DURING)),
    );
    expect(starts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(starts.filter((one) => !one.ok && one.error === 'RUN_GOING_ON')).toHaveLength(2);
    await until(round.id, 'made');
    expect(await query('SELECT batch FROM letter_run WHERE round_id = $1', [round.id])).toEqual([
      { batch: 1 },
    ]);
  });

  it('over earlier letters, unless somebody says that their codes may die', async () => {
    const { round, keyFile } = await confirmed();
    const before = (await take(round.id, { kind: 'csv' })).toString();
    expect(await startLetterRun(director, round.id, { again: false }, DURING)).toEqual({
      ok: false,
      error: 'AGAIN_NOT_CONFIRMED',
    });
    expect((await startLetterRun(director, round.id, { again: true }, DURING)).ok).toBe(true);
    expect(await until(round.id, 'made')).toMatchObject({ batch: 2, keyConfirmed: false });
    expect(await confirmKeyFile(director, round.id, sha256(keyFile), DURING)).toEqual({
      ok: false,
      error: 'OTHER_FILE',
    });
    const next = await take(round.id, { kind: 'key' });
    await confirmKeyFile(director, round.id, sha256(next), DURING);
    const after = (await take(round.id, { kind: 'csv' })).toString();
    const codes = (csv: string) =>
      (parse(csv, { delimiter: ';', bom: true, columns: true }) as Record<string, string>[]).map(
        (row) => row.chequecode,
      );
    expect(codes(after)).toHaveLength(HOUSEHOLDS);
    expect(codes(after).filter((code) => codes(before).includes(code))).toEqual([]);
  });

  it('for letters that are not the round’s any more, after a run elsewhere', async () => {
    const { round } = await confirmed();
    expect((await runLetters(SYSTEM, round.id, DURING, () => undefined)).ok).toBe(true);
    const gone = { ok: false, error: 'GONE' };
    expect(await handOutFile(director, round.id, PDF, DURING)).toEqual(gone);
    expect(await handOutFile(director, round.id, { kind: 'key' }, DURING)).toEqual(gone);
  });
});
