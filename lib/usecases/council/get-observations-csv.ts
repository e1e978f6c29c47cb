import { type CsvFlavour, writeObservationsCsv } from '@/lib/formats/observations-csv/write';
import { type ComparisonChoice, getComparison } from './get-comparison';

export { CSV_FLAVOURS, type CsvFlavour } from '@/lib/formats/observations-csv/write';

/** The observations of the page for the same choice, as a file. `now` in UTC. */
export async function getObservationsCsv(
  choice: ComparisonChoice,
  flavour: CsvFlavour,
  now: Date,
): Promise<string> {
  const { areas, references } = await getComparison(choice, now);
  return writeObservationsCsv(
    [...areas, ...references].flatMap(({ observations }) => observations),
    flavour,
  );
}
