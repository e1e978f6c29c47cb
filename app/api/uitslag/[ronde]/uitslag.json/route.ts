import { fileHeaders, notPublished } from '@/app/api/download';
import { getOutcomeData } from '@/lib/usecases/rounds/get-outcome-files';

/** The outcome of a published round with how it was counted and what is said about it. */
export async function GET(_request: Request, context: { params: Promise<{ ronde: string }> }) {
  const { ronde } = await context.params;
  const data = await getOutcomeData(ronde);
  if (!data) return notPublished();
  return Response.json(data, { headers: fileHeaders(`uitslag-${ronde}.json`, 'application/json') });
}
