import type { Connection } from '@/db/client';
import { findDistrict, listDistrictNames, listNeighbourhoods } from '@/db/queries/areas';
import { readSettings } from '@/db/queries/settings';
import { listSurveys, type SurveyRow } from '@/db/queries/survey';
import { countResponses, listOpenAnswers } from '@/db/queries/survey-answers';
import { type Actor, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type FiguresForMargins, marginsFromFigures } from '@/lib/domain/survey/cbs-margins';
import { type Questionnaire, questionsOf } from '@/lib/domain/survey/questionnaire';
import { OWN_QUESTIONNAIRE } from '@/lib/domain/survey/questionnaire-own';
import type { Margins, SurveyResults } from '@/lib/domain/survey/results';
import { METER_STEP, type ResponseMeter, type StaffSurvey, type SurveyLine } from '@/lib/domain/survey/views';
import { database } from '../system/database';
import { questionnaireOf, questionsLikeBefore, type StaffSurveyError, staffSurvey } from './staff-survey';

export type { StaffSurvey } from '@/lib/domain/survey/views';

export interface StaffSurveys {
  readonly waves: readonly SurveyLine[];
  /** Where this member of staff may make one. */
  readonly districts: readonly { readonly slug: string; readonly name: string }[];
}

/** Waves of the districts of this member of staff. Error: FORBIDDEN. */
export async function listStaffSurveys(actor: Actor): Promise<Result<StaffSurveys, 'FORBIDDEN'>> {
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const db = database();
  const districts = (await listDistrictNames(db)).filter(({ slug }) => may(actor, 'run_survey', slug));
  if (districts.length === 0) return fail('FORBIDDEN');
  const slugs = districts.map(({ slug }) => slug);
  return ok({ waves: await listSurveys(db, slugs), districts });
}

export interface NewSurvey {
  readonly district: { readonly slug: string; readonly name: string; readonly inhabitants: number | null };
  readonly questionnaire: Questionnaire;
  /** What key figures of the district can fill in of its margins. */
  readonly offer: FiguresForMargins | null;
}

/** What the form of a new wave begins with. Error: FORBIDDEN, also for a district that does not exist. */
export async function getNewSurvey(actor: Actor, slug: string): Promise<Result<NewSurvey, 'FORBIDDEN'>> {
  if (!may(actor, 'run_survey', slug)) return fail('FORBIDDEN');
  const db = database();
  const district = await findDistrict(db, slug);
  if (!district) return fail('FORBIDDEN');
  const inhabitants = district.figures?.inhabitants ?? null;
  const questionnaire = await questionsLikeBefore(db, slug);
  const offer = marginsFromFigures(questionnaire, district.figures);
  return ok({ district: { slug, name: district.name, inhabitants }, questionnaire, offer });
}

/** One wave for its staff. Errors: FORBIDDEN, UNKNOWN_SURVEY. */
export async function getStaffSurvey(
  actor: Actor,
  id: string,
): Promise<Result<StaffSurvey, StaffSurveyError>> {
  const db = database();
  const found = await staffSurvey(db, actor, id);
  if (!found.ok) return found;
  const row = found.value;
  const questionnaire = questionnaireOf(row);
  const [district, settings] = await Promise.all([findDistrict(db, row.districtSlug), readSettings(db)]);
  const neighbourhoods = district ? await listNeighbourhoods(db, district) : [];
  return ok({
    id: row.id,
    title: row.title,
    wave: row.wave,
    state: row.state,
    opensOn: row.opensOn,
    closesOn: row.closesOn,
    sample: row.sample,
    district: { slug: row.districtSlug, name: district?.name ?? '' },
    scope: row.scope,
    population: row.population,
    margins: row.margins as Margins | null,
    offer: marginsFromFigures(questionnaire, district?.figures ?? null),
    questionnaire,
    ownQuestionnaire: questionnaire.id === OWN_QUESTIONNAIRE.id,
    invited: row.invited,
    meter: await meterOf(db, row),
    results: row.results as SurveyResults | null,
    open: await openAnswersOf(db, row, questionnaire),
    erasedOn: row.erasedOn,
    keptDays: settings.surveyDays,
    neighbourhoods: neighbourhoods.map(({ code, name, figures }) => ({
      code,
      name,
      inhabitants: figures?.inhabitants ?? null,
    })),
  });
}

/** While it is open in steps of five downwards: two looks at it do not tell whose answers came in between. */
async function meterOf(db: Connection, row: SurveyRow): Promise<ResponseMeter> {
  const results = row.results as SurveyResults | null;
  if (results) return { answers: results.n, paper: results.paper, exact: true };
  const { all, paper } = await countResponses(db, row.id);
  const exact = row.state !== 'open';
  const shown = (count: number) => (exact ? count : count - (count % METER_STEP));
  return { answers: shown(all), paper: shown(paper), exact };
}

async function openAnswersOf(
  db: Connection,
  row: SurveyRow,
  questionnaire: Questionnaire,
): Promise<StaffSurvey['open']> {
  if (row.erasedOn !== null || row.state === 'draft' || row.state === 'open') return null;
  const open = questionsOf(questionnaire).filter(({ kind }) => kind === 'open');
  return Promise.all(
    open.map(async ({ id }) => ({ question: id, texts: await listOpenAnswers(db, row.id, id) })),
  );
}
