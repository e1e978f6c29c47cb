import { recordAudit } from '@/db/queries/audit';
import { getBoxRound } from '@/db/queries/box';
import { type CastVersion, listCastVersions, listKeyStates, listSealedKeys } from '@/db/queries/bundle';
import { asBox, asRoll } from '@/db/queries/roles';
import { findRoundRow } from '@/db/queries/rounds';
import { isSignedByCheque } from '@/lib/crypto/evidence';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type AuditorKey, type AuditorVote, auditorText } from '@/lib/formats/bundle';
import { openRoundKeys } from '../ballots/round-keys';
import { openWithKeyFile, readKeyFile } from '../desk/key-file';
import { database } from '../system/database';
import { getRegister } from './get-register';

/**
 * `NOT_CLOSED`: ballots may still be cast. `NO_REGISTER`: voting was before there were registers, or elsewhere.
 * `BAD_KEY_FILE`: the text is no key file. `WRONG_KEY_FILE`: of another round, or of an earlier letter run.
 * `KEYS_DESTROYED`: after the objection period nobody can make this file any more.
 */
export type AuditorFileError =
  | 'FORBIDDEN'
  | 'UNKNOWN_ROUND'
  | 'NOT_CLOSED'
  | 'NO_REGISTER'
  | 'BAD_KEY_FILE'
  | 'WRONG_KEY_FILE'
  | 'KEYS_DESTROYED';

/** Bytes of the online key, which stands before the strip's in what is sealed. */
const KEY = 32;

/**
 * The auditor's file of a closed round (docs/ballot-protocol.md, "The auditor's file"): every key with its strip's and
 * what became of it, and every version with its signature. No household is in it. The key file is needed for the strips
 * and for which spares were given; it is not kept. That the file was made stands in the log book. Right: audit_round.
 * Errors: see {@link AuditorFileError}.
 */
export async function getAuditorFile(
  actor: Actor,
  roundId: string,
  keyFile: string,
  now: Date = new Date(),
): Promise<Result<string, AuditorFileError>> {
  const db = database();
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const round = await findRoundRow(db, roundId);
  if (!round) return fail('UNKNOWN_ROUND');
  if (!may(actor, 'audit_round', round.districtSlug)) return fail('FORBIDDEN');
  if (round.phase === 'archived') return fail('KEYS_DESTROYED');
  if (round.phase !== 'counting' && round.phase !== 'published') return fail('NOT_CLOSED');
  const fileKey = readKeyFile(keyFile, roundId);
  if (!fileKey.ok) return fileKey;
  if (!(await getRegister(roundId)).ok) return fail('NO_REGISTER');
  const box = await asBox(db, (tx) => readBox(tx, roundId), { snapshot: true });
  const keys = await openKeys(roundId, fileKey.value, box.states);
  if (!keys.ok) return keys;
  await recordAudit(db, {
    at: now,
    actor: actorName(actor),
    act: 'auditor_file',
    subject: roundId,
    details: {},
  });
  const strips = new Map(keys.value.map(({ key, strip }) => [key, strip]));
  const votes = box.versions.map((version) => voteOf(roundId, version, strips));
  return ok(auditorText({ kTag: box.kTag, keys: keys.value, v: 1, votes }));
}

async function readBox(tx: Parameters<typeof listCastVersions>[0], roundId: string) {
  const sealed = await getBoxRound(tx, roundId);
  if (!sealed) throw new Error('a closed round without a box');
  return {
    kTag: openRoundKeys(roundId, sealed).tagKey.toString('hex'),
    states: await listKeyStates(tx, roundId),
    versions: await listCastVersions(tx, roundId),
  };
}

/** Every cheque's two keys, ascending: what `roll` has under seal, with what the box says of it. */
async function openKeys(
  roundId: string,
  fileKey: Uint8Array,
  states: ReadonlyMap<string, 'live' | 'void'>,
): Promise<Result<AuditorKey[], 'WRONG_KEY_FILE'>> {
  const cheques = await asRoll(database(), (tx) => listSealedKeys(tx, roundId));
  const keys: AuditorKey[] = [];
  for (const { id, sealed, given } of cheques) {
    const opened = openWithKeyFile(fileKey, sealed, { id, roundId });
    if (!opened.ok) return opened;
    const key = opened.value.subarray(0, KEY).toString('hex');
    const state = states.get(key);
    if (!state) throw new Error('a cheque whose key the box does not have');
    const strip = opened.value.subarray(KEY).toString('hex');
    keys.push({ key, state: state === 'live' && !given ? 'spare' : state, strip });
  }
  return ok(keys.toSorted((a, b) => (a.key < b.key ? -1 : 1)));
}

/** Of a void key no ballot is left that says how it came: there the signature does. */
function voteOf(
  round: string,
  { key: rawKey, leaf, seq, sig: rawSig, final, isVoid }: CastVersion,
  strips: ReadonlyMap<string, string>,
): AuditorVote {
  const key = rawKey.toString('hex');
  const sig = rawSig.toString('hex');
  const commit = leaf.subarray(KEY).toString('hex');
  const strip = strips.get(key) ?? '';
  const onPaper = isVoid ? isSignedByCheque({ by: 'paper', round, seq, commit, key, strip, sig }) : final;
  return { by: onPaper ? 'paper' : 'online', key, leaf: leaf.toString('hex'), seq, sig };
}
