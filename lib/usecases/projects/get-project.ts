import type { Connection } from '@/db/client';
import { findDistrict, listPlaces } from '@/db/queries/areas';
import { findFund } from '@/db/queries/fund';
import { listProjectEntries } from '@/db/queries/project-account';
import { listAgreements } from '@/db/queries/project-agreements';
import { listProjectPhotos } from '@/db/queries/project-photos';
import { listHours, listSteps } from '@/db/queries/project-steps';
import { findProject, findProjectOfIdea, listProjectHistory, type ProjectRow } from '@/db/queries/projects';
import { findRoundRow } from '@/db/queries/rounds';
import { dayOf } from '@/lib/domain/amsterdam';
import { type Actor, may } from '@/lib/domain/permissions';
import { accountOf } from '@/lib/domain/project/account';
import { agreementState } from '@/lib/domain/project/agreement';
import { needsOf } from '@/lib/domain/project/needs';
import type { AgreementView, ProjectSource, ProjectView, StaffProjectView } from '@/lib/domain/project/views';
import { fail, ok, type Result } from '@/lib/domain/result';
import { database } from '../system/database';
import { restDestination } from './acts-money';
import type { StaffProjectError } from './change-project';
import { moneyAlong } from './money-along';
import { plannedKeeping } from './planned-keeping';

/** A project of this district as everybody may see it; `null` when it has none by this id. */
export async function getProject(slug: string, id: string, now: Date): Promise<ProjectView | null> {
  const db = database();
  const row = await findProject(db, id);
  return row?.districtSlug === slug ? viewOf(db, row, dayOf(now)) : null;
}

/** The same for who works on it, with what waits. Errors: FORBIDDEN, UNKNOWN_PROJECT. */
export async function getStaffProject(
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<StaffProjectView, StaffProjectError>> {
  const db = database();
  const row = await findProject(db, id);
  if (!may(actor, 'manage_projects', row?.districtSlug ?? null)) return fail('FORBIDDEN');
  if (!row) return fail('UNKNOWN_PROJECT');
  const today = dayOf(now);
  const [view, agreements, planned] = await Promise.all([
    viewOf(db, row, today),
    listAgreements(db, id),
    plannedKeeping(db, row),
  ]);
  const running = agreements.find(({ agreement }) => agreement.endedOn === null);
  const facts = {
    ...view,
    leftCents: view.account.leftCents,
    until: running?.agreement.until ?? null,
    checkDue: running?.checks.find(({ doneOn }) => doneOn === null)?.dueOn ?? null,
    agreements: agreements.length,
  };
  const email = running?.agreement.email ?? null;
  return ok({ ...view, needs: needsOf(facts, today), email, plannedKeeping: planned });
}

/** Id of the project of an idea, if it was awarded money. */
export async function projectOfIdea(roundId: string, number: number): Promise<string | null> {
  return (await findProjectOfIdea(database(), { roundId, number }))?.id ?? null;
}

async function viewOf(db: Connection, row: ProjectRow, today: string): Promise<ProjectView> {
  const { id, districtSlug, lat6, lon6 } = row;
  const [district, places, entries, steps, hours, photos, agreements, history, source, destination] =
    await Promise.all([
      findDistrict(db, districtSlug),
      listPlaces(db, districtSlug),
      listProjectEntries(db, id),
      listSteps(db, id),
      listHours(db, id),
      listProjectPhotos(db, id),
      listAgreements(db, id),
      listProjectHistory(db, id),
      sourceOf(db, row),
      restDestination({ tx: db, project: row }),
    ]);
  if (!district) throw new Error('a project without its district');
  const { slug, name, geometry, schematic } = district;
  return {
    ...row,
    district: { slug, name, geometry, schematic },
    source,
    position: lat6 === null || lon6 === null ? null : { lat6, lon6 },
    askAt: places
      .filter(({ kind }) => kind === 'huis_van_de_wijk')
      .map(({ name: place, address, contact }) => ({ name: place, address, contact })),
    account: accountOf(entries),
    entries,
    destination,
    along: await moneyAlong(db, row, entries),
    steps,
    hours,
    photos,
    agreements: agreements.map(({ agreement, checks }) => ({
      ...agreementView(agreement, checks),
      state: agreementState(agreement, history, today),
    })),
    history,
    today,
  };
}

/** Without the mail address. */
function agreementView(
  agreement: Omit<AgreementView, 'state' | 'checks'>,
  checks: AgreementView['checks'],
): Omit<AgreementView, 'state'> {
  const { id, group, tasks, place, from, until, atEnd, endedOn, endedBecause } = agreement;
  return { id, group, tasks, place, from, until, atEnd, endedOn, endedBecause, checks };
}

async function sourceOf(db: Connection, row: ProjectRow): Promise<ProjectSource> {
  const { roundId, idea, fundId, application } = row;
  if (roundId !== null && idea !== null) {
    const round = await findRoundRow(db, roundId);
    if (round) return { kind: 'round', roundId, title: round.title, idea };
  }
  if (fundId !== null && application !== null) {
    const fund = await findFund(db, fundId);
    if (fund) return { kind: 'fund', fundId, title: fund.title, application };
  }
  throw new Error('a project without the round or fund of its award');
}
