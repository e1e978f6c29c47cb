import { readLimited } from '@/app/api/readLimited';
import { currentActor } from '@/lib/auth';
import { MAX_AREA_FILE, uploadAreas } from '@/lib/usecases/areas/upload-areas';

const HEADERS = { 'cache-control': 'no-store' };

/**
 * Takes a file with boundaries or key figures; what goes with it stands in the address. The type is one that no form of
 * another site can send, so this cannot be called with a member of staff's session from elsewhere.
 */
export async function POST(request: Request) {
  if (request.headers.get('content-type') !== 'application/octet-stream')
    return new Response(null, { status: 415, headers: HEADERS });
  const { searchParams } = new URL(request.url);
  const given = (name: string) => searchParams.get(name) ?? '';
  const file = {
    kind: given('soort'),
    bytes: await readLimited(request, MAX_AREA_FILE),
    fileName: given('naam'),
    municipality: given('gemeente'),
    municipalityName: given('gemeentenaam'),
    year: given('jaar'),
  };
  return Response.json(await uploadAreas(await currentActor(), file, new Date()), { headers: HEADERS });
}
