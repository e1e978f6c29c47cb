import { INDICATORS, type IndicatorId, type Observation } from '@/lib/domain/indicators';
import { type CsvFlavour, writeObservationsCsv } from '@/lib/formats/observations-csv/write';
import { type DistrictOverTime, getDistrictOverTime } from './get-district-over-time';

/** About the district as it is now, whatever round or year stands beside it. */
const OF_DISTRICT: readonly IndicatorId[] = ['R05', 'C01'];
/** Of a fund only these are about one year; the others are about all years of it. */
const OF_FUND_YEAR: readonly IndicatorId[] = ['G01', 'G03', 'G07'];

/**
 * The figures of one district over the years as a file: every round, every year of its fund, its survey, and once what is
 * about the district itself. `null` when there is no such district. `now` in UTC.
 */
export async function getDistrictCsv(slug: string, flavour: CsvFlavour, now: Date): Promise<string | null> {
  const found = await getDistrictOverTime(slug, now);
  return found && writeObservationsCsv(observationsOf(found), flavour);
}

function observationsOf({ rounds, funds, cohesion }: DistrictOverTime): readonly Observation[] {
  const latest = [...rounds, ...funds].at(-1)?.observations ?? [];
  return [
    ...rounds.flatMap(({ observations }) => observations.filter(isOfScheme)),
    ...funds.flatMap(({ observations }, i) =>
      observations.filter(
        (one) => isOfScheme(one) && (i === funds.length - 1 || OF_FUND_YEAR.includes(one.indicator)),
      ),
    ),
    ...latest.filter(({ indicator }) => OF_DISTRICT.includes(indicator)),
    ...cohesion,
  ];
}

/** What a survey says is there once; P11 is one of them. */
function isOfScheme({ indicator }: Observation): boolean {
  return INDICATORS[indicator].source !== 'survey' && !OF_DISTRICT.includes(indicator);
}
