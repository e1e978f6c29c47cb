import type { Connection } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { listHouseholds } from '@/db/queries/register';
import { listAudit } from '@/db/queries/retention';
import { withRole } from '@/db/queries/roles';
import { anySealed, findVoted, listSealedOf } from '@/db/queries/sample';
import {
  MOST_SAMPLES,
  readSeed,
  SAMPLE_SIZE,
  type Sample,
  type SampledAddress,
  type SampleError,
} from '@/lib/domain/audit';
import { type Actor, actorName } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { staffTable } from '@/lib/formats/archive';
import { openWithKeyFile, readKeyFile } from '../desk/key-file';
import { addressLine } from '../letters/letter';
import { findOwnRound } from '../retention/own-round';
import { database } from '../system/database';
import { drawFirst } from './sample-order';

/** Bytes of the online key, which comes before the strip's in what is sealed. */
const KEY = 32;

interface SampleRequest {
  readonly roundId: string;
  /** What the auditor typed, best a number drawn by lot in public. */
  readonly seed: string;
  /** Text of the key file; it is not kept. */
  readonly keyFile: string;
}

/**
 * Draws 50 addresses of a closed round by a seed and answers of each whether a ballot counts that was cast with a cheque
 * of it: never which, nor what is in it (protocol, "Only an auditor can check"). The same seed gives the same addresses
 * and is not another sample. That one was drawn stands in the log book. Errors: see {@link SampleError}.
 */
export async function drawSample(
  actor: Actor,
  request: SampleRequest,
  now: Date,
): Promise<Result<Sample, SampleError>> {
  const { roundId } = request;
  return database().transaction(async (tx): Promise<Result<Sample, SampleError>> => {
    const round = await findOwnRound(tx, actor, { roundId, act: 'audit_round', lock: true });
    if (!round.ok) return round;
    const { phase } = round.value;
    if (phase === 'archived') return fail('KEYS_DESTROYED');
    if (phase !== 'counting' && phase !== 'published') return fail('NOT_CLOSED');
    const seed = readSeed(request.seed);
    if (seed === null) return fail('BAD_SEED');
    const drawn = seedsOf(await listAudit(tx, roundId));
    if (!drawn.includes(seed) && drawn.length >= MOST_SAMPLES) return fail('TOO_MANY_SAMPLES');
    const fileKey = readKeyFile(request.keyFile, roundId);
    if (!fileKey.ok) return fileKey;
    const sample = await drawWith(tx, roundId, { seed, fileKey: fileKey.value });
    if (!sample.ok) return sample;
    const details = { seed, size: sample.value.addresses.length };
    const by = actorName(actor);
    await recordAudit(tx, { at: now, actor: by, act: 'draw_sample', subject: roundId, details });
    return sample;
  });
}

/** Seeds of the samples in a log book, each once. */
export function seedsOf(log: Awaited<ReturnType<typeof listAudit>>): string[] {
  const seeds = log.filter(({ act }) => act === 'draw_sample').map(({ details }) => String(details.seed));
  return [...new Set(seeds)];
}

async function drawWith(
  tx: Connection,
  roundId: string,
  { seed, fileKey }: { readonly seed: string; readonly fileKey: Uint8Array },
): Promise<Result<Sample, 'WRONG_KEY_FILE'>> {
  const found = await withRole(tx, 'roll', async () => {
    const households = await listHouseholds(tx, roundId);
    const drawn = drawFirst(households, { round: roundId, seed, size: SAMPLE_SIZE });
    const ids = drawn.map(({ id }) => id);
    const sealed = ids.length > 0 ? await listSealedOf(tx, roundId, ids) : [];
    return { from: households.length, drawn, sealed, one: await anySealed(tx, roundId) };
  });
  const { from, drawn, sealed, one } = found;
  // Also where nothing has to be opened: a file of another run must not look right.
  if (one && !openWithKeyFile(fileKey, one.sealed, { id: one.id, roundId }).ok) return fail('WRONG_KEY_FILE');
  const keys = new Map<string, Buffer[]>();
  for (const cheque of sealed) {
    const opened = openWithKeyFile(fileKey, cheque.sealed, { id: cheque.id, roundId });
    if (!opened.ok) return opened;
    const household = cheque.householdId ?? '';
    keys.set(household, [...(keys.get(household) ?? []), opened.value.subarray(0, KEY)]);
  }
  const voted = await withRole(tx, 'box', () => findVoted(tx, roundId, [...keys.values()].flat()));
  const addresses = drawn.map(
    (household): SampledAddress => ({
      address: addressLine(household),
      postcode: household.postcode,
      city: household.city,
      voted: (keys.get(household.id) ?? []).some((key) => voted.has(key.toString('hex'))),
    }),
  );
  return ok({ seed, from, addresses });
}

/** A sample with its table, as a screen gets it. */
export type DrawnSample = Result<{ readonly sample: Sample; readonly csv: string }, SampleError>;

/** The words of a sample as a table. */
export interface SampleWords {
  /** Heads of the columns: address, postcode, place, voted, and what the household says. */
  readonly columns: readonly [string, string, string, string, string];
  readonly yes: string;
  readonly no: string;
}

/** A sample for a spreadsheet, with an empty column for what the household says. */
export function sampleCsv({ addresses }: Sample, { columns, yes, no }: SampleWords): string {
  return staffTable(
    columns,
    addresses.map(({ address, postcode, city, voted }) => [address, postcode, city, voted ? yes : no, '']),
  );
}
