import { INDICATOR_IDS, type IndicatorId } from '@/lib/domain/indicators';
import { type CsvFlavour, writeObservationsCsv } from '@/lib/formats/observations-csv/write';
import { type ComparisonChoice, getComparison } from './get-comparison';

export { CSV_FLAVOURS, type CsvFlavour } from '@/lib/formats/observations-csv/write';

/** The indicator that an address names; `null` for what is none. */
export function indicatorOf(text: string | null): IndicatorId | null {
  return INDICATOR_IDS.find((one) => one === text) ?? null;
}

/** The observations of the page for the same choice, or those of one indicator, as a file. `now` in UTC. */
export async function getObservationsCsv(
  choice: ComparisonChoice,
  { flavour, indicator = null }: { readonly flavour: CsvFlavour; readonly indicator?: IndicatorId | null },
  now: Date,
): Promise<string> {
  const { areas, references } = await getComparison(choice, now);
  return writeObservationsCsv(
    [...areas, ...references].flatMap(({ observations }) =>
      observations.filter((one) => indicator === null || one.indicator === indicator),
    ),
    flavour,
  );
}
