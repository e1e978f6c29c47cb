import { currentActor } from '@/lib/auth';
import { getAuditorFile } from '@/lib/usecases/bulletin/auditor-file';
import { noFile, staffFile } from '../answer';
import { keyFileOf } from '../keyFile';

/** The auditor's file of a closed round; the key file comes along and is kept nowhere. */
export async function POST(request: Request, context: { params: Promise<{ ronde: string }> }) {
  const { ronde } = await context.params;
  const made = await getAuditorFile(await currentActor(), ronde, await keyFileOf(request));
  if (!made.ok) return noFile(made.error);
  return staffFile(made.value, `controlebestand-${ronde}.json`, 'application/json');
}
