import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import { allocationOpening } from '@/lib/crypto/ballot';
import { toHex } from '@/lib/crypto/bytes';
import { type Allocation, checkAllocation } from '@/lib/domain/ballot';

/** What people were told while a round was open; keys and leaves in hex. */
export interface Acknowledged {
  readonly online: readonly { readonly key: string; readonly seq: number; readonly leaf: string }[];
  /** Keys whose paper form was cast. */
  readonly paper: readonly string[];
  /** Keys of cheques that were declared void, and how many of them were replaced. */
  readonly void: readonly string[];
  readonly replaced: number;
}

interface BallotRow {
  readonly key: string;
  readonly seq: number;
  readonly alloc: Allocation;
  readonly r2: string;
  readonly final: boolean;
}

/** Everything of a round that the invariants are about. */
export interface RoundState {
  readonly phase: string;
  readonly rules: {
    readonly chequeCents: number;
    readonly stepCents: number;
    readonly ideaNumbers: readonly number[];
  };
  readonly cheques: number;
  readonly keys: ReadonlyMap<string, 'live' | 'void'>;
  readonly ballots: readonly BallotRow[];
  readonly leaves: readonly {
    readonly key: string;
    readonly seq: number;
    readonly leaf: string;
    readonly commit: string;
  }[];
  /** The register without its statements. */
  readonly log: readonly string[];
  /** Spares that have a household, and requests that gave one. */
  readonly sparesGiven: number;
  /** What may not change once voting is open, in one text. */
  readonly fixed: string;
}

export async function readState(pool: Pool, round: string): Promise<RoundState> {
  const rows = async <T extends object>(text: string): Promise<T[]> =>
    (await pool.query<T>(text, [round])).rows;
  const [box] = await rows<{
    phase: string;
    cheque_cents: number;
    step_cents: number;
    ideas: number[];
    cheques: number;
  }>('SELECT phase, cheque_cents, step_cents, ideas, cheques FROM box.round WHERE round = $1');
  if (!box) throw new Error('no such round');
  const keys = await rows<{ key: string; state: 'live' | 'void' }>(
    "SELECT encode(key, 'hex') AS key, state FROM box.eligible WHERE round = $1",
  );
  const [spares] = await rows<{ n: number }>(
    'SELECT count(spare_id)::int AS n FROM roll.cheque_request WHERE round_id = $1',
  );
  const [fixed] = await rows<{ text: string }>(FIXED);
  return {
    phase: box.phase,
    rules: { chequeCents: box.cheque_cents, stepCents: box.step_cents, ideaNumbers: box.ideas },
    cheques: box.cheques,
    keys: new Map(keys.map(({ key, state }) => [key, state])),
    ballots: await rows<BallotRow>(
      "SELECT encode(key, 'hex') AS key, seq, alloc, encode(r2, 'hex') AS r2, final FROM box.ballot WHERE round = $1 ORDER BY key",
    ),
    leaves: await rows(
      "SELECT encode(key, 'hex') AS key, seq, encode(leaf, 'hex') AS leaf, encode(commit, 'hex') AS commit FROM box.leaf WHERE round = $1 ORDER BY key, seq",
    ),
    log: (
      await rows<{ leaf: string }>(
        "SELECT encode(leaf, 'hex') AS leaf FROM box.log WHERE round = $1 AND octet_length(leaf) = 64 ORDER BY position",
      )
    ).map(({ leaf }) => leaf),
    sparesGiven: spares?.n ?? 0,
    fixed: fixed?.text ?? '',
  };
}

const FIXED = `SELECT concat(
  (SELECT to_jsonb(r) - 'phase' FROM box.round r WHERE round = $1),
  (SELECT string_agg(encode(key, 'hex') || area_group, ',' ORDER BY key) FROM box.eligible WHERE round = $1),
  (SELECT string_agg(encode(mark || sealed, 'hex'), ',' ORDER BY mark) FROM box.strip WHERE round = $1),
  (SELECT string_agg((to_jsonb(i) - 'status' - 'status_reason')::text, ',' ORDER BY number) FROM idea i WHERE round_id = $1)) AS text`;

/** Every breach of I1–I4, I8 and I9 (docs/ballot-protocol.md) that a round shows after what was acknowledged, in words. */
export function breaches(state: RoundState, told: Acknowledged): string[] {
  return [
    ...ballotBreaches(state),
    ...leafBreaches(state),
    ...promiseBreaches(state, told),
    ...countBreaches(state, told),
  ];
}

function ballotBreaches({ ballots, keys, leaves, rules }: RoundState): string[] {
  const found: string[] = [];
  const last = new Map(leaves.map((one) => [one.key, one]));
  const seen = new Set<string>();
  for (const { key, seq, alloc, r2 } of ballots) {
    if (seen.has(key)) found.push('I1: two live ballots of one key');
    seen.add(key);
    if (keys.get(key) !== 'live') found.push(`I2: a ballot of a key that is ${keys.get(key) ?? 'unknown'}`);
    const content = checkAllocation(alloc, rules);
    if (!content.ok) found.push(`I3: ${content.error}`);
    const leaf = last.get(key);
    if (leaf?.seq !== seq) found.push('I4: a ballot that is not the last version of its key');
    else if (toHex(allocationOpening(alloc, Buffer.from(r2, 'hex'))) !== leaf.commit)
      found.push('I4: a ballot that is not what its leaf commits to');
  }
  for (const [key, state] of keys)
    if (state === 'live' && last.has(key) && !seen.has(key))
      found.push('I9: a live key has leaves and no ballot');
  return found;
}

function leafBreaches({ leaves }: RoundState): string[] {
  const numbers = new Map<string, number[]>();
  for (const { key, seq } of leaves) numbers.set(key, [...(numbers.get(key) ?? []), seq]);
  return [...numbers.values()]
    .filter((own) => own.some((seq, i) => seq !== i + 1))
    .map((own) => `I4: versions ${own.join(', ')}`);
}

function promiseBreaches({ leaves, ballots, keys }: RoundState, told: Acknowledged): string[] {
  const found: string[] = [];
  const stored = new Set(leaves.map(({ key, seq, leaf }) => `${key} ${seq} ${leaf}`));
  const promised = new Set(told.online.map(({ key, seq, leaf }) => `${key} ${seq} ${leaf}`));
  for (const one of promised) if (!stored.has(one)) found.push('I9: a receipt without its leaf');
  if (leaves.length !== promised.size + told.paper.length)
    found.push(`I9: ${leaves.length} leaves for ${promised.size} receipts and ${told.paper.length} forms`);
  const final = new Set(ballots.flatMap(({ key, final: paper }) => (paper ? [key] : [])));
  for (const key of told.paper)
    if (keys.get(key) === 'live' && !final.has(key))
      found.push('I9: a form that was cast and is not the last word');
  if (new Set(told.paper).size !== told.paper.length) found.push('I9: a form that was cast twice');
  return found;
}

function countBreaches({ keys, ballots, cheques, sparesGiven }: RoundState, told: Acknowledged): string[] {
  const found: string[] = [];
  const voided = [...keys].flatMap(([key, state]) => (state === 'void' ? [key] : []));
  if (voided.toSorted().join() !== [...told.void].toSorted().join())
    found.push('I8: other keys are void than was said');
  if (sparesGiven !== told.replaced)
    found.push(`I8: ${sparesGiven} spares given for ${told.replaced} letters`);
  if (sparesGiven > voided.length) found.push(`I8: ${sparesGiven} spares for ${voided.length} void keys`);
  if (ballots.length > cheques) found.push(`I8: ${ballots.length} live ballots of ${cheques} cheques`);
  return found;
}

/** I7 and the promise of the register: every leaf once, and none that was not cast. */
export function registerBreaches({ log, leaves }: RoundState): string[] {
  const found: string[] = [];
  if (new Set(log).size !== log.length) found.push('I7: a leaf stands twice in the register');
  if (
    log.toSorted().join() !==
    leaves
      .map(({ leaf }) => leaf)
      .toSorted()
      .join()
  )
    found.push('I7: the register does not hold the leaves that were cast');
  return found;
}

/** I10: what is published, by tag, against what is stored. */
export function publishedBreaches(
  { ballots }: RoundState,
  published: readonly { readonly tag: string; readonly alloc: Allocation }[],
  kTag: Uint8Array,
): string[] {
  const stored = ballots.map(({ key, alloc }) => {
    const tag = createHmac('sha256', kTag).update(Buffer.from(key, 'hex')).digest('hex');
    return `${tag} ${JSON.stringify(alloc)}`;
  });
  const shown = published.map(({ tag, alloc }) => `${tag} ${JSON.stringify(alloc)}`);
  return stored.toSorted().join() === shown.join()
    ? []
    : ['I10: other ballots are published than are stored'];
}
