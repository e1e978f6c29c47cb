import { recordAudit } from '@/db/queries/audit';
import { findFrozenRound, listAudit, saveRetention } from '@/db/queries/retention';
import { findRoundRow } from '@/db/queries/rounds';
import { dayOf } from '@/lib/domain/amsterdam';
import { isDayOnly } from '@/lib/domain/audit';
import { type Actor, actorName } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { ArchiveError } from '@/lib/domain/retention';
import { type ArchiveLogLine, type ArchiveWords, archiveZip } from '@/lib/formats/archive';
import { getElectionFile } from '../rounds/get-election-file';
import { getIdeasCsv, getOutcomeData, type IdeaCsvWords } from '../rounds/get-outcome-files';
import { database } from '../system/database';
import { bundleBytes } from './bundle-bytes';
import { findOwnRound } from './own-round';
import { participationOf } from './participation';

export interface ArchiveTexts extends ArchiveWords {
  readonly ideasFor: (currency: string) => IdeaCsvWords;
}

/**
 * The archive of a published round (docs/retention.md): bundle, outcome, log book and participation, without personal
 * data. That it was handed out is written down, since nothing is destroyed before. Errors: see {@link ArchiveError}.
 */
export async function getArchive(
  actor: Actor,
  roundId: string,
  words: ArchiveTexts,
  now: Date,
): Promise<Result<Uint8Array, ArchiveError>> {
  const db = database();
  const round = await findOwnRound(db, actor, { roundId, act: 'destroy_keys' });
  if (!round.ok) return round;
  const data = await getOutcomeData(roundId);
  if (!data) return fail('NOT_PUBLISHED');
  const [ideas, election, bundle] = await Promise.all([
    getIdeasCsv(roundId, words.ideasFor),
    getElectionFile(roundId),
    bundleBytes(roundId),
  ]);
  const outcome = new Map([
    ['uitslag.json', JSON.stringify(data)],
    ['ideeen.csv', ideas ?? ''],
    ['verkiezing.pb', [...(election ?? [])].join('')],
  ]);
  return db.transaction(async (tx) => {
    // Held, so that keys are not destroyed meanwhile; once they are gone nothing depends on the archive any more.
    await findRoundRow(tx, roundId, true);
    const frozen = await findFrozenRound(tx, roundId);
    if (!frozen) await saveRetention(tx, roundId, { archiveTakenAt: now });
    const details = { bundle: bundle !== null };
    const by = actorName(actor);
    await recordAudit(tx, { at: now, actor: by, act: 'take_archive', subject: roundId, details });
    const log = (await listAudit(tx, roundId)).map(withoutName);
    const participation = frozen?.participation ?? (await participationOf(tx, roundId));
    return ok(archiveZip({ bundle, outcome, log, participation }, words));
  });
}

/** Details that are words: what a form or a person wrote there is left out unless it is known to be of the round itself. */
const PLAIN = new Set([
  'from',
  'to',
  'item',
  'reason',
  'historyUntil',
  'title',
  'opensAt',
  'closesAt',
  'unspent',
]);

function withoutName(row: Awaited<ReturnType<typeof listAudit>>[number]): ArchiveLogLine {
  const details = Object.entries(row.details).filter(
    ([name, value]) => typeof value !== 'string' || PLAIN.has(name),
  );
  return {
    at: isDayOnly(row.act) ? dayOf(row.at) : row.at.toISOString(),
    role: row.actor.split(':')[0] ?? '',
    act: row.act,
    details: details.map(([name, value]) => `${name}=${value}`).join(', '),
  };
}
