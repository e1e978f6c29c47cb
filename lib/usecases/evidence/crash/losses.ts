import { checkRegister } from '@/lib/crypto/bulletin';
import { toHex } from '@/lib/crypto/bytes';
import { checkReceipt } from '@/lib/crypto/receipt';
import type { Allocation } from '@/lib/domain/ballot';
import { getRegister } from '../../bulletin/get-register';
import { databaseHandle } from '../../system/database';
import type { Sent } from './writers';

/** What is wrong after a crash, in numbers; all zero when nothing acknowledged was lost. */
export interface Losses {
  /** Acknowledged versions whose leaf is not stored as the receipt has it. */
  readonly leaves: number;
  /** Cheques whose acknowledged ballot is gone, or replaced by anything but a later one that was sent. */
  readonly contents: number;
  /** Receipts that do not verify. */
  readonly receipts: number;
  /** Stored versions that nobody sent. */
  readonly strangers: number;
  /** Checkpoints given out that the register does not contain, or all when it does not hold together. */
  readonly checkpoints: number;
}

export const NO_LOSSES: Losses = { leaves: 0, contents: 0, receipts: 0, strangers: 0, checkpoints: 0 };

/** `notes`: the checkpoints that were given out before the crash. */
export async function findLosses(
  round: string,
  sent: readonly Sent[],
  notes: readonly string[],
): Promise<Losses> {
  const [leaves, ballots, logKey] = await Promise.all([
    storedLeaves(round),
    storedBallots(round),
    keyOf(round),
  ]);
  const requests = new Map(
    sent.map(({ request }) => [versionOf(request.vote.key, request.vote.seq), request]),
  );
  const last = new Map<string, Sent>();
  let [lostLeaves, badReceipts] = [0, 0];
  for (const one of sent) {
    if (!one.answer) continue;
    const { vote } = one.request;
    if (leaves.get(versionOf(vote.key, vote.seq)) !== one.answer.receipt.leaf) lostLeaves++;
    if (!checkReceipt(one.request, one.answer, logKey).ok) badReceipts++;
    last.set(vote.key, one);
  }
  const lost = [...last].filter(([key, { request }]) => {
    const stored = ballots.get(key);
    if (!stored || stored.seq < request.vote.seq) return true;
    const made = requests.get(versionOf(key, stored.seq));
    return made?.r2 !== stored.r2 || JSON.stringify(made.alloc) !== JSON.stringify(stored.alloc);
  });
  return {
    leaves: lostLeaves,
    contents: lost.length,
    receipts: badReceipts,
    strangers: [...leaves.keys()].filter((version) => !requests.has(version)).length,
    checkpoints: await forgotten(round, logKey, notes),
  };
}

/** Checkpoints that the register as it is now does not extend: every one of its own is for exactly its leaves. */
async function forgotten(round: string, logKey: string, notes: readonly string[]): Promise<number> {
  const found = await getRegister(round);
  if (!found.ok) return notes.length;
  const { origin, leaves, checkpoints } = found.value;
  const checked = checkRegister({ origin, leaves: leaves.map(toHex), checkpoints }, { round, logKey });
  return checked.ok ? notes.filter((note) => !checkpoints.includes(note)).length : notes.length;
}

function versionOf(key: string, seq: number): string {
  return `${key} ${seq}`;
}

async function storedLeaves(round: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await databaseHandle().pool.query<{ key: Buffer; seq: number; leaf: Buffer }>(
    'SELECT key, seq, leaf FROM box.leaf WHERE round = $1',
    [round],
  );
  return new Map(rows.map(({ key, seq, leaf }) => [versionOf(toHex(key), seq), toHex(leaf)]));
}

interface StoredBallot {
  readonly seq: number;
  readonly alloc: Allocation;
  readonly r2: string;
}

async function storedBallots(round: string): Promise<ReadonlyMap<string, StoredBallot>> {
  const { rows } = await databaseHandle().pool.query<{ key: string } & StoredBallot>(
    "SELECT encode(key, 'hex') AS key, seq, alloc, encode(r2, 'hex') AS r2 FROM box.ballot WHERE round = $1",
    [round],
  );
  return new Map(rows.map(({ key, ...ballot }) => [key, ballot]));
}

async function keyOf(round: string): Promise<string> {
  const { rows } = await databaseHandle().pool.query<{ key: string }>(
    "SELECT encode(log_key, 'hex') AS key FROM box.round WHERE round = $1",
    [round],
  );
  return rows[0]?.key ?? '';
}
