import { currentActor } from '@/lib/auth';
import { currentNetwork } from '@/lib/auth/network';
import { searchAddress } from '@/lib/usecases/places/search-address';

/** Places by name for `?ronde=…&q=…`, or `?fonds=…&q=…`: at most eight, with their point and where they come from. */
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  const question = {
    roundId: searchParams.get('ronde') ?? '',
    fundId: searchParams.get('fonds'),
    query: searchParams.get('q') ?? '',
    actor: await currentActor(),
    network: await currentNetwork(),
  };
  const found = await searchAddress(question, new Date());
  return Response.json(found, { headers: { 'cache-control': 'no-store' } });
}
