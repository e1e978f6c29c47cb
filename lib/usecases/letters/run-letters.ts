import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Connection } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { forgetReturned, insertLetterRun } from '@/db/queries/letters';
import { insertStrips } from '@/db/queries/paper';
import * as register from '@/db/queries/register';
import { asRoll, withRole } from '@/db/queries/roles';
import { findRoundRow } from '@/db/queries/rounds';
import { fingerprintOf } from '@/lib/crypto/digest';
import { dayOf } from '@/lib/domain/amsterdam';
import { type AreaGroup, makeAreaGroups } from '@/lib/domain/area-groups';
import type { LetterRunError } from '@/lib/domain/letters';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isFrozen } from '@/lib/domain/round';
import { makeRoundKeys } from '../ballots/round-keys';
import { sealStrip } from '../desk/strip';
import { database } from '../system/database';
import { seal } from '../system/secret';
import { type Letter, letterFor } from './letter';
import { type MadeCheque, makeCheque, shuffled } from './make-codes';

export type { Letter } from './letter';

export interface LetterRun {
  readonly letters: readonly Letter[];
  /** `{"f":"<hex>","round":"<id>","v":1}`: without it lost letters cannot be replaced. It is stored nowhere. */
  readonly keyFile: string;
  readonly spares: number;
  readonly groups: readonly AreaGroup[];
  /** 1, 2, … within the round; printed on every letter of this run. */
  readonly batch: number;
  /** The mark of the round's log key, which this run made. */
  readonly mark: string;
}

export type { LetterRunError } from '@/lib/domain/letters';

type Household = Awaited<ReturnType<typeof register.listHouseholds>>[number];

/** Derivations at a time; more only wait for processors. */
const PARALLEL = 4;

/**
 * The letter run of the protocol ("Code"): new codes and spares for every cheque of the round. Stores SHA-256 of the
 * sign-in secrets and sealed keys in `roll`, sorted keys in `box`; an earlier run of the same round is replaced.
 * `progress(done, total)` is called after every cheque; only sample data gives a `make` of its own. `along` is written in the
 * same transaction. Errors: FORBIDDEN, UNKNOWN_ROUND, VOTING_HAS_OPENED, NO_HOUSEHOLDS.
 */
export async function runLetters(
  actor: Actor,
  roundId: string,
  now: Date,
  progress: (done: number, total: number) => void,
  make: (roundId: string) => Promise<MadeCheque> = makeCheque,
  along: (tx: Connection) => Promise<void> = async () => undefined,
): Promise<Result<LetterRun, LetterRunError>> {
  const db = database();
  const round = await findRoundRow(db, roundId);
  if (!round) return fail('UNKNOWN_ROUND');
  if (!may(actor, 'run_letters', round.districtSlug)) return fail('FORBIDDEN');
  if (isFrozen(round.phase)) return fail('VOTING_HAS_OPENED');
  // The codes of a rehearsal are shown once, when it is made; nothing of it is printed or posted.
  if (round.rehearsalOf !== null && (await asRoll(db, (tx) => register.countCheques(tx, roundId))) > 0)
    return fail('FORBIDDEN');
  const households = await asRoll(db, (tx) => register.listHouseholds(tx, roundId));
  if (households.length === 0) return fail('NO_HOUSEHOLDS');

  const groups = makeAreaGroups(perNeighbourhood(households));
  const slots = makeSlots(households, groups);
  const made = await makeAll(() => make(roundId), slots.length, progress);
  const fileKey = randomBytes(32);
  const rows = slots.map((slot, i) => ({ ...slot, cheque: made[i] as MadeCheque, id: randomUUID() }));

  const spares = rows.filter((row) => !row.household).length;
  const cheques = rows.length - spares;

  const saved = await db.transaction(async (tx) => {
    const locked = await findRoundRow(tx, roundId, true);
    if (!locked || isFrozen(locked.phase)) return fail('VOTING_HAS_OPENED' as const);
    await register.deleteLetterRun(tx, roundId);
    await withRole(tx, 'roll', async () => {
      await forgetReturned(tx, roundId);
      await register.insertCheques(
        tx,
        shuffled(rows).map((row) => chequeRow(row, roundId, fileKey)),
      );
      await register.insertAreaGroups(
        tx,
        groups.flatMap((group, i) => groupRows(group, i, roundId)),
      );
    });
    const keys = makeRoundKeys(roundId);
    await withRole(tx, 'box', async () => {
      const { chequeCents, stepCents } = locked;
      const counts = { cheques, spares };
      const rules = { chequeCents, stepCents, ideas: [] };
      await register.insertBoxRound(tx, { round: roundId, phase: 'prepared', ...rules, ...counts, ...keys });
      await register.insertEligible(
        tx,
        rows.map((row) => ({
          round: roundId,
          key: row.cheque.onlineKey,
          state: 'live',
          areaGroup: row.group,
        })),
      );
      await insertStrips(
        tx,
        rows.map(({ cheque }) => sealStrip(cheque.stripSeed, roundId, cheque.onlineKey)),
      );
    });
    const batch = await insertLetterRun(tx, {
      roundId,
      madeOn: dayOf(now),
      letters: cheques,
      spares,
    });
    const details = { batch, letters: cheques, spares };
    await recordAudit(tx, {
      at: now,
      actor: actorName(actor),
      act: 'run_letters',
      subject: roundId,
      details,
    });
    await along(tx);
    return ok({ batch, mark: fingerprintOf(keys.logKey) });
  });
  if (!saved.ok) return saved;
  return ok({
    letters: lettersOf(rows, roundId),
    keyFile: JSON.stringify({ f: fileKey.toString('hex'), round: roundId, v: 1 }),
    spares,
    groups,
    ...saved.value,
  });
}

interface Slot {
  readonly household: Household | null;
  readonly group: number;
}

function makeSlots(households: readonly Household[], groups: readonly AreaGroup[]): Slot[] {
  const groupOf = new Map(
    groups.flatMap((group, i) => group.members.map((m) => [m.neighbourhoodCode, i] as const)),
  );
  const regular = households.flatMap((household) => {
    const group = groupOf.get(household.neighbourhoodCode);
    if (group === undefined) throw new Error('a household outside every area group');
    const slot = { household, group };
    return Array.from({ length: household.cheques }, () => slot);
  });
  const spares = groups.flatMap((group, i) =>
    Array.from({ length: group.spares }, () => ({ household: null, group: i })),
  );
  return [...regular, ...spares];
}

function perNeighbourhood(households: readonly Household[]) {
  const counts = new Map<string, number>();
  for (const { neighbourhoodCode, cheques } of households) {
    counts.set(neighbourhoodCode, (counts.get(neighbourhoodCode) ?? 0) + cheques);
  }
  return [...counts].map(([neighbourhoodCode, cheques]) => ({ neighbourhoodCode, cheques }));
}

async function makeAll(
  make: () => Promise<MadeCheque>,
  total: number,
  progress: (done: number, total: number) => void,
) {
  const made: MadeCheque[] = [];
  let started = 0;
  const worker = async () => {
    while (started < total) {
      started += 1;
      made.push(await make());
      progress(made.length, total);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
  return made;
}

function chequeRow(row: Row, roundId: string, fileKey: Buffer): register.ChequeRow {
  const { cheque, id, household } = row;
  const aad = `${roundId}|${id}`;
  const spareCodes = Buffer.from(JSON.stringify([cheque.code, cheque.stripCode]));
  return {
    id,
    roundId,
    householdId: household?.id ?? null,
    areaGroup: row.group,
    signinHash: household ? createHash('sha256').update(cheque.signin).digest() : null,
    sealed: seal(fileKey, Buffer.concat([cheque.onlineKey, cheque.stripKey]), aad),
    sealedCode: household ? null : seal(fileKey, spareCodes, aad),
  };
}

function groupRows(group: AreaGroup, areaGroup: number, roundId: string) {
  return group.members.map(({ neighbourhoodCode, cheques }) => ({
    roundId,
    areaGroup,
    neighbourhoodCode,
    cheques,
    spares: group.spares,
  }));
}

/** The letter of one household's cheque. */
export type Row = Slot & { readonly cheque: MadeCheque; readonly id: string };

/** Letters in order of address; those of one address in order of their cheques' ids, by which they are numbered. */
function lettersOf(rows: readonly Row[], roundId: string): Letter[] {
  const ofHousehold = new Map<Household, Row[]>();
  for (const row of rows) {
    if (row.household) ofHousehold.set(row.household, [...(ofHousehold.get(row.household) ?? []), row]);
  }
  return [...ofHousehold].flatMap(([household, own]) => {
    const sorted = own.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return sorted.map(({ cheque }, i) => {
      const ordinal = own.length > 1 ? { number: i + 1, of: own.length } : undefined;
      return letterFor(household, cheque, roundId, ordinal);
    });
  });
}
