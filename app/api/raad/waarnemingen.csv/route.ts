import { fileHeaders } from '@/app/api/download';
import { readChoice } from '@/components/council/choice';
import { CSV_FLAVOURS, getObservationsCsv } from '@/lib/usecases/council/get-observations-csv';

/** The figures of the council's page as a table, for the same choice as in the address of that page. */
export async function GET(request: Request) {
  const search = new URL(request.url).searchParams;
  const choice = readChoice(Object.fromEntries([...search.keys()].map((key) => [key, search.getAll(key)])));
  const flavour = CSV_FLAVOURS.find((one) => one === search.get('smaak')) ?? 'open';
  const csv = await getObservationsCsv(choice, flavour, new Date());
  return new Response(csv, { headers: fileHeaders('waarnemingen.csv', 'text/csv; charset=utf-8') });
}
