import { toHex } from '@/lib/crypto/bytes';
import { checkReceipt } from '@/lib/crypto/receipt';
import { databaseHandle } from '../../system/database';
import type { Choice } from './household';

/** What bad lines did to a round, in numbers; all zero when they did nothing. */
export interface Harm {
  /** "Bewaard" was said of a ballot that is not stored. */
  readonly lost: number;
  /** One choice of one person was stored as more than one version. */
  readonly doubled: number;
  /** "Bewaard" was said without a receipt that verifies for exactly this ballot. */
  readonly unproven: number;
  /** The live ballot of a household is not the last that was said to be stored. */
  readonly overwritten: number;
  /** Stored versions that nobody signed. */
  readonly strangers: number;
}

export const NO_HARM: Harm = { lost: 0, doubled: 0, unproven: 0, overwritten: 0, strangers: 0 };

export interface Judged {
  readonly round: string;
  readonly logKey: string;
  /** Per household, by public key in hex: every choice made on any of its devices. */
  readonly choices: ReadonlyMap<string, readonly Choice[]>;
}

export async function judge({ round, logKey, choices }: Judged): Promise<Harm> {
  const { rows } = await databaseHandle().pool.query<{
    key: Buffer;
    seq: number;
    leaf: Buffer;
    commit: Buffer;
  }>('SELECT key, seq, leaf, commit FROM box.leaf WHERE round = $1 ORDER BY key, seq', [round]);
  const stored = rows.map(({ key, seq, leaf, commit }) => ({
    key: toHex(key),
    seq,
    leaf: toHex(leaf),
    commit: toHex(commit),
  }));
  const leaves = new Set(stored.map(({ leaf }) => leaf));
  const commits = new Set(stored.map(({ commit }) => commit));
  const all = [...choices.values()].flat();
  const proofs = all.flatMap(({ end }) => (end.kind === 'saved' ? [end.proof] : []));
  const signed = new Set(all.flatMap((choice) => choice.signed.map(({ vote }) => vote.commit)));
  const overwritten = [...choices].filter(([key, made]) => {
    const live = stored.filter((one) => one.key === key).at(-1);
    const said = made.flatMap(({ end }) => (end.kind === 'saved' ? [end.proof.request.vote] : []));
    const last = said.toSorted((a, b) => a.seq - b.seq).at(-1);
    return last !== undefined && live?.commit !== last.commit;
  });
  return {
    lost: proofs.filter(({ request }) => !commits.has(request.vote.commit)).length,
    doubled: all.filter((one) => one.signed.filter(({ vote }) => commits.has(vote.commit)).length > 1).length,
    unproven: proofs.filter(
      ({ request, answer }) => !checkReceipt(request, answer, logKey).ok || !leaves.has(answer.receipt.leaf),
    ).length,
    overwritten: overwritten.length,
    strangers: stored.filter(({ commit }) => !signed.has(commit)).length,
  };
}
