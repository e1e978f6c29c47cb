import { fileHeaders } from '@/app/api/download';
import { readChoice } from '@/components/council/choice';
import { CSV_FLAVOURS, getObservationsCsv, indicatorOf } from '@/lib/usecases/council/get-observations-csv';

/**
 * The figures of the council's page as a table, for the same choice as in the address of that page; with `cijfer` only
 * those of one indicator.
 */
export async function GET(request: Request) {
  const search = new URL(request.url).searchParams;
  const choice = readChoice(Object.fromEntries([...search.keys()].map((key) => [key, search.getAll(key)])));
  const flavour = CSV_FLAVOURS.find((one) => one === search.get('smaak')) ?? 'open';
  const indicator = indicatorOf(search.get('cijfer'));
  const csv = await getObservationsCsv(choice, { flavour, indicator }, new Date());
  const name = indicator ? `waarnemingen-${indicator}.csv` : 'waarnemingen.csv';
  return new Response(csv, { headers: fileHeaders(name, 'text/csv; charset=utf-8') });
}
