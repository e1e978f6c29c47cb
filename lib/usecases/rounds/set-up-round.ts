import { randomBytes } from 'node:crypto';
import type { Connection } from '@/db/client';
import { findDistrict, listNeighbourhoods } from '@/db/queries/areas';
import { listSubjects, recordAudit } from '@/db/queries/audit';
import {
  findRoundRow,
  insertRound,
  listAllRounds,
  lockRounds,
  type RoundRow,
  updateRound,
} from '@/db/queries/rounds';
import { wallClock } from '@/lib/domain/amsterdam';
import type { District } from '@/lib/domain/area';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isFrozen } from '@/lib/domain/round';
import {
  type RoundSettings,
  type RoundSettingsForm,
  readRoundSettings,
  type SettingsProblems,
} from '@/lib/domain/round-settings';
import { database } from '../system/database';
import { type MadeAlready, throwAway } from './throw-away';

export type SetUpError =
  | { readonly code: 'FORBIDDEN' | 'UNKNOWN_DISTRICT' | 'UNKNOWN_ROUND' | 'ROUND_FROZEN' }
  /** Every field that is wrong, and why. */
  | { readonly code: 'BAD_SETTINGS'; readonly problems: SettingsProblems }
  | MadeAlready;

/** The id of the round. */
export type SetUpResult = Result<string, SetUpError>;

/**
 * Makes a round in phase `draft`, counted by `pooling` until another rule is chosen, with a drawn order among equals. Its
 * id, from district and year, is fixed from here on: it will be in addresses and on letters. Errors: FORBIDDEN,
 * UNKNOWN_DISTRICT, BAD_SETTINGS; nothing is made then.
 */
export function createRound(
  actor: Actor,
  districtSlug: string,
  form: RoundSettingsForm,
  now: Date,
): Promise<SetUpResult> {
  return database().transaction(async (tx): Promise<SetUpResult> => {
    if (!may(actor, 'set_up_round', districtSlug)) return fail({ code: 'FORBIDDEN' });
    const district = await findDistrict(tx, districtSlug);
    if (!district) return fail({ code: 'UNKNOWN_DISTRICT' });
    const read = readRoundSettings(form, await codesOf(tx, district), now);
    if (!read.ok) return fail({ code: 'BAD_SETTINGS', problems: read.error });
    const { neighbourhoods, ...settings } = read.value;
    const id = await freeId(tx, district.slug, settings.opensAt);
    const row: RoundRow = {
      ...FIRST,
      ...settings,
      id,
      districtSlug,
      ties: `lot:${randomBytes(32).toString('hex')}`,
    };
    await insertRound(tx, row, areasOf(district, neighbourhoods));
    await log(tx, actor, { act: 'create_round', roundId: id, now, settings: read.value });
    return ok(id);
  });
}

/**
 * Changes the settings of a round until voting opens. What letters say, or decides who gets one, changes only with `again`
 * once there are letters or addresses: then they are thrown away and have to be made again; and so does an area that ideas
 * would fall out of, which stay. Errors: see {@link SetUpError}.
 */
export function changeRound(
  actor: Actor,
  roundId: string,
  given: { readonly form: RoundSettingsForm; readonly again: boolean },
  now: Date,
): Promise<SetUpResult> {
  return database().transaction(async (tx): Promise<SetUpResult> => {
    const row = await findRoundRow(tx, roundId, true);
    const district = row?.districtSlug ? await findDistrict(tx, row.districtSlug) : null;
    if (row?.kind !== 'cheque' || !district) return fail({ code: 'UNKNOWN_ROUND' });
    if (!may(actor, 'set_up_round', row.districtSlug)) return fail({ code: 'FORBIDDEN' });
    if (isFrozen(row.phase)) return fail({ code: 'ROUND_FROZEN' });
    const read = readRoundSettings(given.form, await codesOf(tx, district), now);
    if (!read.ok) return fail({ code: 'BAD_SETTINGS', problems: read.error });
    const { neighbourhoods, ...settings } = read.value;
    const made = await throwAway(tx, row, { settings: read.value, again: given.again });
    if (!made.ok) return made;
    await updateRound(tx, roundId, settings, areasOf(district, neighbourhoods));
    await log(tx, actor, { act: 'change_round', roundId, now, settings: read.value });
    return ok(roundId);
  });
}

/** How a round begins; rule and least number of backers have a screen of their own. */
const FIRST = {
  kind: 'cheque',
  phase: 'draft',
  budgetCents: null,
  rule: 'pooling',
  ruleOptions: {},
  minBackers: 1,
  rehearsalOf: null,
  sample: false,
  source: null,
  currency: 'EUR',
} as const;

async function codesOf(tx: Connection, district: District): Promise<ReadonlySet<string>> {
  return new Set((await listNeighbourhoods(tx, district)).map(({ code }) => code));
}

function areasOf({ year }: District, codes: readonly string[]) {
  return codes.map((code) => ({ year, code }));
}

/**
 * `seghwaert-2027`, or with a number behind it when there is one already, or was: lines of the log book about a round that was
 * removed are of no other one.
 */
async function freeId(tx: Connection, slug: string, opensAt: Date): Promise<string> {
  await lockRounds(tx);
  const base = `${slug}-${wallClock(opensAt).slice(0, 4)}`;
  const there = (await listAllRounds(tx)).map(({ id }) => id);
  const taken = new Set([...there, ...(await listSubjects(tx, 'create_round', base))]);
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  return id;
}

function log(
  tx: Connection,
  actor: Actor,
  done: {
    readonly act: 'create_round' | 'change_round';
    readonly roundId: string;
    readonly now: Date;
    readonly settings: RoundSettings;
  },
): Promise<void> {
  const { opensAt, closesAt, neighbourhoods, ...rest } = done.settings;
  const details = {
    ...rest,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    neighbourhoods: neighbourhoods.join(' '),
  };
  return recordAudit(tx, {
    at: done.now,
    actor: actorName(actor),
    act: done.act,
    subject: done.roundId,
    details,
  });
}
