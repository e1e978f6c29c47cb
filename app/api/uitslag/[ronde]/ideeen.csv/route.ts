import { fileHeaders, notPublished } from '@/app/api/download';
import { getIdeasCsv } from '@/lib/usecases/rounds/get-outcome-files';
import { csvWords } from './words';

/** The ideas of a published round with their result, for a spreadsheet; in English with `?taal=en`. */
export async function GET(request: Request, context: { params: Promise<{ ronde: string }> }) {
  const { ronde } = await context.params;
  const locale = new URL(request.url).searchParams.get('taal') === 'en' ? 'en' : 'nl';
  const csv = await getIdeasCsv(ronde, (currency) => csvWords(locale, currency));
  if (csv === null) return notPublished();
  return new Response(csv, { headers: fileHeaders(`ideeen-${ronde}.csv`, 'text/csv; charset=utf-8') });
}
