import type { CouncilDistrict } from '@/db/queries/council';
import { listPublishedSurveys } from '@/db/queries/survey';
import type { SurveyWaveFacts } from '@/lib/domain/indicators';
import type { SurveyResults } from '@/lib/domain/survey/results';
import { database } from '../system/database';

export interface LoadedSurveys {
  readonly of: (district: Pick<CouncilDistrict, 'slug'>) => readonly SurveyWaveFacts[];
  /** Of districts of the same municipality without cheques. */
  readonly elsewhere: (
    district: CouncilDistrict,
  ) => readonly { readonly name: string; readonly waves: readonly SurveyWaveFacts[] }[];
  readonly isSample: (district: Pick<CouncilDistrict, 'slug'>) => boolean;
}

/** Published waves of these municipalities, in one query whatever was asked; it reads no answer. */
export async function loadSurveys(
  districts: readonly CouncilDistrict[],
  municipalities: ReadonlySet<string>,
): Promise<LoadedSurveys> {
  const near = districts.filter(({ municipality }) => municipalities.has(municipality.code));
  const rows = await listPublishedSurveys(
    database(),
    near.map(({ slug }) => slug),
  );
  const of = ({ slug }: Pick<CouncilDistrict, 'slug'>) =>
    rows.filter(({ districtSlug }) => districtSlug === slug).map(factsOf);
  return {
    of,
    elsewhere: (district) =>
      near
        .filter(({ slug, scheme, municipality }) => {
          return (
            slug !== district.slug && scheme !== 'cheque' && municipality.code === district.municipality.code
          );
        })
        .map((one) => ({ name: one.name, waves: of(one) }))
        .filter(({ waves }) => waves.length > 0),
    isSample: ({ slug }) => rows.some(({ districtSlug, sample }) => sample && districtSlug === slug),
  };
}

type Row = Awaited<ReturnType<typeof listPublishedSurveys>>[number];

function factsOf({ title, opensOn, closesOn, scaleVersion, results }: Row): SurveyWaveFacts {
  const { measures, voters } = results as SurveyResults;
  return { title, opensOn, closesOn, scaleVersion, measures, voters };
}
