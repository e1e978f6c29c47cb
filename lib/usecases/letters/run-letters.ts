import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { recordAudit } from '@/db/queries/audit';
import * as register from '@/db/queries/register';
import { asRoll, withRole } from '@/db/queries/roles';
import { findRoundRow } from '@/db/queries/rounds';
import { formatCode } from '@/lib/crypto/code';
import { type AreaGroup, makeAreaGroups } from '@/lib/domain/area-groups';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isFrozen } from '@/lib/domain/round';
import { makeRoundKeys } from '../ballots/round-keys';
import { database } from '../system/database';
import { seal } from '../system/secret';
import { type MadeCheque, makeCheque, shuffled } from './make-codes';

/** What goes on one letter. It is the code itself: to be destroyed after posting. */
export interface Letter {
  readonly householdId: string;
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  /** As printed, in groups of four. */
  readonly code: string;
  readonly stripCode: string;
  /** Where the QR code leads: a path with the code behind `#`, which never reaches a server. */
  readonly path: string;
}

export interface LetterRun {
  readonly letters: readonly Letter[];
  /** `{"f":"<hex>","round":"<id>","v":1}`: without it lost letters cannot be replaced. It is stored nowhere. */
  readonly keyFile: string;
  readonly spares: number;
  readonly groups: readonly AreaGroup[];
}

export type LetterRunError = 'FORBIDDEN' | 'UNKNOWN_ROUND' | 'VOTING_HAS_OPENED' | 'NO_HOUSEHOLDS';

type Household = Awaited<ReturnType<typeof register.listHouseholds>>[number];

/** Derivations at a time; more only wait for processors. */
const PARALLEL = 4;

/**
 * The letter run of the protocol ("Code"): new codes and spares for every cheque of the round. Stores SHA-256 of the
 * sign-in secrets and sealed keys in `roll`, sorted keys in `box`; an earlier run of the same round is replaced.
 * `progress(done, total)` is called after every cheque; only sample data gives a `make` of its own. Errors: FORBIDDEN, UNKNOWN_ROUND, VOTING_HAS_OPENED, NO_HOUSEHOLDS.
 */
export async function runLetters(
  actor: Actor,
  roundId: string,
  now: Date,
  progress: (done: number, total: number) => void,
  make: (roundId: string) => Promise<MadeCheque> = makeCheque,
): Promise<Result<LetterRun, LetterRunError>> {
  const db = database();
  const round = await findRoundRow(db, roundId);
  if (!round) return fail('UNKNOWN_ROUND');
  if (!may(actor, 'manage_register', round.districtSlug)) return fail('FORBIDDEN');
  if (isFrozen(round.phase)) return fail('VOTING_HAS_OPENED');
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
      await register.insertCheques(
        tx,
        shuffled(rows).map((row) => chequeRow(row, roundId, fileKey)),
      );
      await register.insertAreaGroups(
        tx,
        groups.flatMap((group, i) => groupRows(group, i, roundId)),
      );
    });
    await withRole(tx, 'box', async () => {
      const keys = makeRoundKeys(roundId);
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
    });
    const details = { letters: cheques, spares };
    await recordAudit(tx, {
      at: now,
      actor: actorName(actor),
      act: 'run_letters',
      subject: roundId,
      details,
    });
    return ok(null);
  });
  if (!saved.ok) return saved;
  return ok({
    letters: rows.flatMap((row) => (row.household ? [letterFor(row.household, row.cheque, roundId)] : [])),
    keyFile: JSON.stringify({ f: fileKey.toString('hex'), round: roundId, v: 1 }),
    spares,
    groups,
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

function chequeRow(
  row: Slot & { cheque: MadeCheque; id: string },
  roundId: string,
  fileKey: Buffer,
): register.ChequeRow {
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

function letterFor(household: Household, cheque: MadeCheque, roundId: string): Letter {
  const number = [
    household.houseNumber,
    household.houseLetter,
    household.addition ? `-${household.addition}` : '',
  ];
  return {
    householdId: household.id,
    address: `${household.street} ${number.join('')}`,
    postcode: household.postcode,
    city: household.city,
    code: formatCode(cheque.code),
    stripCode: `U${formatCode(cheque.stripCode.slice(1))}`,
    path: `/stemmen#c=${cheque.code}&r=${roundId}`,
  };
}
