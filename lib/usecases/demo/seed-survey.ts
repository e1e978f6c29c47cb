import { randomUUID } from 'node:crypto';
import { findDistrict, listNeighbourhoods } from '@/db/queries/areas';
import { insertSurveyResponses } from '@/db/queries/survey-answers';
import { sampleAdults, sampleMargins, sampleResponses } from '@/db/seeds/demo/survey';
import { dayOf } from '@/lib/domain/amsterdam';
import type { Actor } from '@/lib/domain/permissions';
import { OWN_QUESTIONNAIRE } from '@/lib/domain/survey/questionnaire-own';
import type { SurveyStep } from '@/lib/domain/survey/words';
import { makeSurveyCodes } from '../survey/make-survey-codes';
import { createWave } from '../survey/set-up-survey';
import { takeSurveyStep } from '../survey/survey-steps';
import { database } from '../system/database';

const SEEDER: Actor = { kind: 'system', name: 'demo' };
const DAY_MS = 86_400_000;
/** Letters per buurt: where few people live, each counts for fewer. */
const LETTERS = { seghwaert: 50, oosterheem: 20 } as const;
type Surveyed = keyof typeof LETTERS;
const SOURCE = 'Verzonnen aantallen voor het voorbeeld';

/** Two waves of both pilot districts of Zoetermeer, a year and some weeks ago, through the use-cases that run a real one. */
export async function seedSurveys(seed: string, now: Date): Promise<void> {
  for (const district of ['seghwaert', 'oosterheem'] as const) {
    await seedWave(seed, district, { title: 'Nulmeting', opened: daysBefore(now, 420) });
    await seedWave(seed, district, { title: 'Vervolgmeting', opened: daysBefore(now, 70) });
  }
}

interface Wave {
  readonly title: string;
  readonly opened: Date;
}

async function seedWave(seed: string, slug: Surveyed, { title, opened }: Wave): Promise<void> {
  const db = database();
  const district = await findDistrict(db, slug);
  if (!district) throw new Error(`demo: no district ${slug}`);
  const areas = (await listNeighbourhoods(db, district)).map(({ code }) => ({
    code,
    people: sampleAdults(`${seed}/adults/${code}`),
    letters: LETTERS[slug],
  }));
  const population = areas.reduce((sum, { people }) => sum + people, 0);
  const closed = daysAfter(opened, 28);
  const form = {
    title: `${title} ${dayOf(opened).slice(0, 4)}`,
    scope: 'sample',
    opensOn: dayOf(opened),
    closesOn: dayOf(closed),
    population: String(population),
    source: SOURCE,
    cells: sampleMargins(population),
  };
  const id = must(await createWave(SEEDER, slug, form, daysBefore(opened, 14), true));
  const rows = areas.map(({ code, people, letters }) => ({
    code,
    people: String(people),
    letters: String(letters),
  }));
  must(await makeSurveyCodes(SEEDER, id, rows, daysBefore(opened, 10)));
  await step(id, 'open', opened);
  await insertSurveyResponses(
    db,
    areas.flatMap(({ code, people, letters }) =>
      sampleResponses(`${seed}/survey/${id}/${code}`, letters, OWN_QUESTIONNAIRE).map(
        ({ answers, onPaper }) => ({
          id: randomUUID(),
          surveyId: id,
          neighbourhoodCode: code,
          designWeight: people / letters,
          channel: onPaper ? ('paper' as const) : ('online' as const),
          answers,
        }),
      ),
    ),
  );
  await step(id, 'close', daysAfter(closed, 7));
  await step(id, 'publish', daysAfter(closed, 14));
}

async function step(id: string, what: SurveyStep, at: Date): Promise<void> {
  must(await takeSurveyStep(SEEDER, id, what, at));
}

function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY_MS);
}

function daysBefore(at: Date, days: number): Date {
  return daysAfter(at, -days);
}

/** The demo's own data is refused nowhere; if it is, that is a bug. */
function must<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(`demo: ${JSON.stringify(result.error)}`);
  return result.value;
}
