import { fileHeaders } from '@/app/api/download';
import { getDistrictCsv } from '@/lib/usecases/council/get-district-csv';
import { CSV_FLAVOURS } from '@/lib/usecases/council/get-observations-csv';

interface DistrictContext {
  readonly params: Promise<{ readonly slug: string }>;
}

/** The figures of the page of one district over the years as a table. */
export async function GET(request: Request, { params }: DistrictContext) {
  const { slug } = await params;
  const smaak = new URL(request.url).searchParams.get('smaak');
  const flavour = CSV_FLAVOURS.find((one) => one === smaak) ?? 'open';
  const csv = await getDistrictCsv(slug, flavour, new Date());
  if (csv === null)
    return Response.json({ code: 'NO_DISTRICT' }, { status: 404, headers: { 'cache-control': 'no-store' } });
  return new Response(csv, { headers: fileHeaders(`waarnemingen-${slug}.csv`, 'text/csv; charset=utf-8') });
}
