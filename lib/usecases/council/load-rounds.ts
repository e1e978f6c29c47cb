import {
  type CouncilDistrict,
  countOrganisersOf,
  countReturned,
  listCouncilIdeas,
  listCouncilRounds,
  listCounted,
  listIssued,
  listNeighbourhoodNames,
  listToldAreas,
} from '@/db/queries/council';
import { listLetterDays, listTurnoutDays } from '@/db/queries/council-days';
import { asBox, asRoll } from '@/db/queries/roles';
import type { RoundFacts } from '@/lib/domain/indicators';
import { DEFINITIONS_VERSION } from '@/lib/domain/observation-table';
import type { RoundPhase, UnspentPolicy } from '@/lib/domain/round';
import { database } from '../system/database';
import { factsOfRound, type RoundMaterial } from './round-facts';

type Row = Awaited<ReturnType<typeof listCouncilRounds>>[number];

export interface RoundChoice {
  readonly id: string;
  readonly title: string;
}

/** The round of a district, as the page names it; ISO days in Amsterdam. */
export interface ShownRound extends RoundChoice {
  readonly phase: RoundPhase;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly countedOn: string | null;
  readonly unspent: UnspentPolicy;
  /** When letters for it were made. */
  readonly lettersOn: readonly string[];
}

export interface LoadedRound {
  readonly facts: RoundFacts;
  readonly sample: boolean;
  readonly view: ShownRound;
}

interface LoadedRounds {
  /** By slug of the district: the round to show, and the latest one that was counted. */
  readonly shown: ReadonlyMap<string, LoadedRound>;
  readonly latest: ReadonlyMap<string, LoadedRound>;
  readonly choices: ReadonlyMap<string, readonly RoundChoice[]>;
  /** Of all of them. */
  readonly ids: readonly string[];
  /** Names of buurten by code, by `year code` of their district. */
  readonly names: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/**
 * The rounds of these districts with everything that indicators need. Shown is the one that was asked for; else the one
 * that was published last; else the newest. `today`: ISO day in Amsterdam.
 */
export async function loadRounds(
  districts: readonly CouncilDistrict[],
  { asked, today }: { readonly asked: readonly string[]; readonly today: string },
): Promise<LoadedRounds> {
  const db = database();
  const slugs = districts.map(({ slug }) => slug);
  const [rows, names] = await Promise.all([
    listCouncilRounds(db, slugs),
    listNeighbourhoodNames(db, districts),
  ]);
  const rowsOf = (slug: string) => rows.filter(({ districtSlug }) => districtSlug === slug);
  const latest = pick(slugs, (slug) => rowsOf(slug).find(isCounted));
  const shown = pick(
    slugs,
    (slug) => rowsOf(slug).find(({ id }) => asked.includes(id)) ?? latest.get(slug) ?? rowsOf(slug)[0],
  );
  const needed = [...new Set([...latest.values(), ...shown.values()])];
  const material = await readMaterial(needed, today);
  const load = (row: Row): LoadedRound => loaded(row, material);
  return {
    shown: new Map([...shown].map(([slug, row]) => [slug, load(row)])),
    latest: new Map([...latest].map(([slug, row]) => [slug, load(row)])),
    ids: needed.map(({ id }) => id),
    choices: new Map(slugs.map((slug) => [slug, rowsOf(slug).map(({ id, title }) => ({ id, title }))])),
    names: new Map(
      districts.map(({ code, year }) => [
        `${year} ${code}`,
        Object.fromEntries(
          names
            .filter((one) => one.districtCode === code && one.year === year)
            .map((one) => [one.code, one.name]),
        ),
      ]),
    ),
  };
}

/** Every round of one district that residents know of, the newest first, with everything that indicators need. */
export async function loadAllRounds(slug: string, today: string): Promise<readonly LoadedRound[]> {
  const rows = await listCouncilRounds(database(), [slug]);
  const material = await readMaterial(rows, today);
  return rows.map((row) => loaded(row, material));
}

function isCounted({ phase }: Row): boolean {
  return phase === 'published' || phase === 'archived';
}

function pick(slugs: readonly string[], of: (slug: string) => Row | undefined): Map<string, Row> {
  return new Map(
    slugs.flatMap((slug) => {
      const row = of(slug);
      return row ? [[slug, row] as const] : [];
    }),
  );
}

async function readMaterial(rows: readonly Row[], today: string): Promise<RoundMaterial> {
  const db = database();
  const ids = rows.map(({ id }) => id);
  const [ideas, counted, days, runs, issued, told, roll] = await Promise.all([
    listCouncilIdeas(db, ids),
    listCounted(db, ids),
    listTurnoutDays(db, ids),
    listLetterDays(db, ids),
    asBox(db, (tx) => listIssued(tx, ids)),
    listToldAreas(db, ids, DEFINITIONS_VERSION),
    asRoll(db, async (tx) => ({
      returned: await countReturned(tx, ids),
      organisers: await countOrganisersOf(tx, ids),
    })),
  ]);
  return { ideas, counted, days, runs, issued, told, ...roll, today };
}

function loaded(row: Row, material: RoundMaterial): LoadedRound {
  const facts = factsOfRound(row, material);
  const { id, title, phase, unspent, sample } = row;
  const { opensOn, closesOn, countedOn } = facts;
  const lettersOn = material.runs.filter(({ roundId }) => roundId === id).map(({ madeOn }) => madeOn);
  return { facts, sample, view: { id, title, phase, opensOn, closesOn, countedOn, unspent, lettersOn } };
}
