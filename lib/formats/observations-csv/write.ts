import type { Observation } from '@/lib/domain/indicators';
import { observationTable } from '@/lib/domain/observation-table';
import { type CsvFlavour, writeCsv } from '../table/csv';

export { CSV_FLAVOURS, type CsvFlavour } from '../table/csv';

/** Observations as a table, one per line. Amounts are in euros. */
export function writeObservationsCsv(observations: readonly Observation[], flavour: CsvFlavour): string {
  return writeCsv(observationTable(observations), flavour);
}
