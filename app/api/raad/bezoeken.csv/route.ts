import { fileHeaders } from '@/app/api/download';
import { readPromiseSearch } from '@/components/council/promiseChoice';
import { CSV_FLAVOURS } from '@/lib/usecases/council/get-observations-csv';
import { getPromisesCsv } from '@/lib/usecases/council/get-promises';

/** The promises of the council's page as a table, for the same choice as in the address of that page. */
export async function GET(request: Request) {
  const search = new URL(request.url).searchParams;
  const choice = readPromiseSearch(Object.fromEntries(search));
  const flavour = CSV_FLAVOURS.find((one) => one === search.get('smaak')) ?? 'open';
  const csv = await getPromisesCsv(choice, flavour, new Date());
  return new Response(csv, { headers: fileHeaders('beloften.csv', 'text/csv; charset=utf-8') });
}
