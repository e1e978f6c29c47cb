import { currentActor } from '@/lib/auth';
import { getPackageState, takePackage } from '@/lib/usecases/publication/make-package';
import { noFile, staffFile } from '../answer';

type Context = { params: Promise<{ ronde: string }> };

/** How far the package is that this member of staff asked for; null where there is none. */
export async function GET(_request: Request, context: Context) {
  const { ronde } = await context.params;
  const state = await getPackageState(await currentActor(), ronde);
  return Response.json(state, { headers: { 'cache-control': 'no-store' } });
}

/** The package itself. A POST: that an internal one was taken is written down. */
export async function POST(_request: Request, context: Context) {
  const { ronde } = await context.params;
  const taken = await takePackage(await currentActor(), ronde, new Date());
  if (!taken.ok) return noFile(taken.error);
  return staffFile(Buffer.from(taken.value.zip), taken.value.name, 'application/zip');
}
