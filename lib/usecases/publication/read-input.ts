import { listCounted } from '@/db/queries/council';
import { listAwards } from '@/db/queries/council-awards';
import {
  findDivision,
  findSubject,
  listProjectIdeas,
  listVersions,
  type SubjectRow,
} from '@/db/queries/publication';
import { findOutcome, listIdeas } from '@/db/queries/rounds';
import { dayOf } from '@/lib/domain/amsterdam';
import type { Scheme } from '@/lib/domain/area';
import { mayShowBallots } from '@/lib/domain/disclosure';
import { targetCents } from '@/lib/domain/idea';
import type { Observation } from '@/lib/domain/indicators';
import { changesBetween, type PackageKind, type PublicationMoment } from '@/lib/domain/publication';
import { isShown } from '@/lib/domain/shown-ideas';
import { readEnv } from '@/lib/env';
import type {
  InternalCount,
  PackageArea,
  PackageIdea,
  PackageInput,
  PackageProject,
  PackageVersion,
} from '@/lib/formats/package/types';
import { getComparison } from '../council/get-comparison';
import { getDistrictOverTime } from '../council/get-district-over-time';
import { getElectionFile } from '../rounds/get-election-file';
import { database } from '../system/database';

export interface InputChoice {
  readonly kind: PackageKind;
  /** Why a new version is made; `null` for a preview, which has none. */
  readonly moment: PublicationMoment | null;
  readonly now: Date;
}

/**
 * Everything that the package of a round, a fund's year or a wave is made of, as it is now; `null` when there is no such
 * thing that residents can know of. Figures are those of the council's page for the same district and round.
 */
export async function readPackageInput(id: string, choice: InputChoice): Promise<PackageInput | null> {
  const db = database();
  const subject = await findSubject(db, id);
  const division = subject && (await findDivision(db, subject.districtSlug));
  if (!subject || !division) return null;
  const [observations, ofRound, versions, projects] = await Promise.all([
    readObservations(subject, division.scheme, choice.now),
    subject.kind === 'round' ? readRound(id, choice.kind) : null,
    listVersions(db, id),
    readProjects(subject),
  ]);
  const { slug, name, scheme, municipality } = division;
  return {
    kind: choice.kind,
    municipality,
    district: { slug, name, scheme },
    subject,
    sample: subject.sample,
    version: choice.moment === null ? 0 : versions.length + 1,
    madeAt: choice.now,
    site: siteOf(readEnv().NEXTAUTH_URL),
    observations,
    earlier: versions.map((one) => one.observations),
    areas: areasOf(division),
    ideas: ofRound?.ideas ?? [],
    projects,
    history: historyOf(versions, observations, choice),
    ballots: ofRound?.ballots ?? null,
    internal: ofRound?.internal ?? [],
  };
}

/** Of the district with this round or fund's year; of a wave only what a survey tells. */
async function readObservations(
  { kind, id, districtSlug }: SubjectRow,
  scheme: Scheme,
  now: Date,
): Promise<readonly Observation[]> {
  if (kind === 'round' && scheme !== 'cheque') return observationsOfPast(districtSlug, id, now);
  const choice = { districts: [districtSlug], rounds: [id], municipality: false };
  const [area] = (await getComparison(choice, now)).areas;
  if (!area) return [];
  if (kind === 'survey') return area.observations.filter(({ source }) => source === 'survey');
  if (kind === 'fund') return area.fund?.id === id ? area.observations : [];
  return area.observations;
}

/** Of a round in a district that has another scheme by now. */
async function observationsOfPast(slug: string, id: string, now: Date): Promise<readonly Observation[]> {
  const past = await getDistrictOverTime(slug, now);
  return past?.rounds.find(({ round }) => round.id === id)?.observations ?? [];
}

type Version = Awaited<ReturnType<typeof listVersions>>[number];

/** The newest version first, with what each changed against the one before. */
function historyOf(
  versions: readonly Version[],
  observations: readonly Observation[],
  { moment, now }: InputChoice,
): readonly PackageVersion[] {
  const all =
    moment === null
      ? versions
      : [...versions, { version: versions.length + 1, madeAt: now, moment, observations }];
  return all
    .map((one, i) => ({
      version: one.version,
      madeOn: dayOf(one.madeAt),
      moment: one.moment,
      changes: changesBetween(all[i - 1]?.observations ?? [], one.observations),
    }))
    .toReversed();
}

type Division = NonNullable<Awaited<ReturnType<typeof findDivision>>>;

function areasOf({
  code,
  year,
  name,
  source,
  municipality,
  neighbourhoods,
}: Division): readonly PackageArea[] {
  const own = { year, source };
  return [
    { ...own, code: municipality.code, level: 'gemeente', name: municipality.name, within: null },
    { ...own, code, level: 'wijk', name, within: municipality.code },
    ...neighbourhoods.map((one): PackageArea => ({ ...one, year, level: 'buurt', within: code })),
  ];
}

interface RoundPart {
  readonly ideas: readonly PackageIdea[];
  readonly ballots: Uint8Array | null;
  readonly internal: readonly InternalCount[];
}

async function readRound(id: string, kind: PackageKind): Promise<RoundPart> {
  const db = database();
  const [ideas, outcome] = await Promise.all([listIdeas(db, id), findOutcome(db, id)]);
  const won = new Map(
    outcome?.result.ideas.flatMap((one) => (one.funded ? [[one.id, one.targetCents]] : [])),
  );
  return {
    ideas: ideas.filter(isShown).map((one) => ({
      number: one.number,
      title: one.title,
      theme: one.theme,
      status: one.status,
      reason: one.statusReason,
      neighbourhoodCode: one.neighbourhoodCode,
      costCents: one.costCents,
      targetCents: targetCents(one),
      awardedCents: won.get(String(one.number)) ?? null,
    })),
    ballots: outcome && mayShowBallots(outcome.ballots) ? await electionBytes(id) : null,
    internal: outcome && kind === 'internal' ? await exactCounts(id) : [],
  };
}

async function electionBytes(id: string): Promise<Uint8Array | null> {
  const pieces = await getElectionFile(id, 'numbers');
  return pieces && Buffer.from([...pieces].join(''));
}

/** Counts that were taken when the round was published, before anything is rounded or hidden. */
async function exactCounts(id: string): Promise<readonly InternalCount[]> {
  const [counted] = await listCounted(database(), [id]);
  return counted?.counts?.groups ?? [];
}

/** Of the round, or of the fund's year. */
async function readProjects({ kind, id, districtSlug }: SubjectRow): Promise<readonly PackageProject[]> {
  if (kind === 'survey') return [];
  const db = database();
  const [awards, ideas] = await Promise.all([listAwards(db, [districtSlug]), listProjectIdeas(db, id)]);
  return awards
    .filter(({ roundId, fundId }) => (kind === 'round' ? roundId : fundId) === id)
    .map((one) => ({ ...one, idea: ideas.get(one.id) ?? null }));
}

/** Without a path or a slash at its end. */
function siteOf(address: string | undefined): string | null {
  return address && URL.canParse(address) ? new URL(address).origin : null;
}
