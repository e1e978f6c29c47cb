import { currentActor } from '@/lib/auth';
import { exportStaffIdeas } from '@/lib/usecases/exchange/export-ideas';
import { noFile, staffFile } from '../../answer';

const TYPES = {
  'alle-ideeen.csv': ['csv', 'text/csv; charset=utf-8'],
  'alle-ideeen-data.csv': ['data', 'text/csv; charset=utf-8'],
  'alle-ideeen.geojson': ['geojson', 'application/geo+json'],
} as const;

/** All ideas of a round, those that residents do not see too, for staff of its district. */
export async function GET(
  _request: Request,
  context: { params: Promise<{ ronde: string; bestand: string }> },
) {
  const { ronde, bestand } = await context.params;
  const known = Object.entries(TYPES).find(([name]) => name === bestand);
  if (!known) return noFile('UNKNOWN_ROUND');
  const [kind, type] = known[1];
  const file = await exportStaffIdeas(await currentActor(), ronde, kind);
  return file.ok ? staffFile(file.value, `${ronde}-${bestand}`, type) : noFile(file.error);
}
