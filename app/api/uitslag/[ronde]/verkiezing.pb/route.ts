import { fileHeaders, notPublished, textStream } from '@/app/api/download';
import { getElectionFile } from '@/lib/usecases/rounds/get-election-file';

/** A published round as an election file that any tool for Pabulib's format can count again. */
export async function GET(_request: Request, context: { params: Promise<{ ronde: string }> }) {
  const { ronde } = await context.params;
  const pieces = await getElectionFile(ronde);
  if (!pieces) return notPublished();
  return new Response(textStream(pieces), {
    headers: fileHeaders(`${ronde}.pb`, 'text/plain; charset=utf-8'),
  });
}
