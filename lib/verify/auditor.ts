import { fromHex, toHex } from '@/lib/crypto/bytes';
import { sha256Hex } from '@/lib/crypto/digest';
import { isSignedByCheque } from '@/lib/crypto/evidence';
import { tagOf } from '@/lib/crypto/receipt';
import { type AuditorFile, type AuditorKey, readAuditorFile } from '@/lib/formats/bundle';
import { type Evidence, lineOf } from './evidence';
import type { Run } from './run';

/** Every tag belongs to a listed key, and every version was signed by it. Counts signatures. */
export function checkAuditor(run: Run, evidence: Evidence, text: string): number {
  const file = readAuditorFile(text);
  if (!file) {
    run.fault('AUDITOR_UNREADABLE');
    return 0;
  }
  checkKeys(run, evidence, file);
  const byTag = new Map(file.keys.map((key) => [toHex(tagOf(fromHex(file.kTag), fromHex(key.key))), key]));
  checkTags(run, evidence, byTag);
  return checkVotes(run, evidence, file, byTag);
}

/** The keys are those that leaf 0 fixed, void and replaced as the closing statement says. */
function checkKeys(run: Run, { documents, opening, closing, voidTags }: Evidence, file: AuditorFile): void {
  const { kTag, keys } = file;
  const of = (state: AuditorKey['state']) => keys.filter((one) => one.state === state);
  const { root, count, spare } = opening?.eligible ?? documents.eligible;
  const all = fromHex(keys.map(({ key }) => key).join(''));
  if (keys.length !== count + spare || sha256Hex(all) !== root) run.fault('KEYS_DIFFER');
  const tags = of('void').map(({ key }) => toHex(tagOf(fromHex(kTag), fromHex(key))));
  if (tags.length !== voidTags.size || !tags.every((tag) => voidTags.has(tag))) run.fault('VOID_KEYS_DIFFER');
  const given = spare - of('spare').length;
  if (of('live').length > count || given !== closing?.replaced) run.fault('REPLACED_DIFFERS');
}

function checkTags(run: Run, { documents, byTag }: Evidence, keys: ReadonlyMap<string, AuditorKey>): void {
  const first = new Map(documents.openings.map((opening, i) => [opening.tag, i] as const).toReversed());
  for (const tag of byTag.keys()) {
    const key = keys.get(tag);
    const where = lineOf(first.get(tag) ?? 0);
    if (!key) run.fault('UNKNOWN_TAG', where);
    else if (key.state === 'spare') run.fault('SPARE_VOTED', where);
  }
}

function checkVotes(
  run: Run,
  { documents, positions, byTag }: Evidence,
  file: AuditorFile,
  keys: ReadonlyMap<string, AuditorKey>,
): number {
  const votes = new Map(file.votes.map((vote) => [vote.leaf, vote]));
  const unknown = file.votes.filter(({ leaf }) => !positions.has(leaf)).length;
  const twice = file.votes.length - votes.size;
  for (let i = 0; i < unknown + twice; i++) run.fault('VOTE_UNKNOWN');
  const { round } = documents.rules;
  run.each('auditor', documents.openings, ({ leaf, tag, seq }, i) => {
    const vote = votes.get(leaf);
    const key = keys.get(tag);
    if (!vote) return run.fault('VOTE_MISSING', lineOf(i));
    if (!key) return;
    if (vote.key !== key.key || vote.seq !== seq) return run.fault('VOTE_DIFFERS', lineOf(i));
    const commit = leaf.slice(64);
    if (!isSignedByCheque({ ...vote, round, seq, commit, strip: key.strip })) {
      run.fault('BAD_VOTE_SIGNATURE', lineOf(i));
    }
    const versions = byTag.get(tag)?.length ?? 0;
    if (vote.by === 'paper' && seq !== versions) run.fault('PAPER_NOT_LAST', lineOf(i));
  });
  return documents.openings.length;
}
