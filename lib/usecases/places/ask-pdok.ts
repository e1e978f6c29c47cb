import { type FoundPlace, MOST_FOUND } from '@/lib/domain/street-search';
import { readEnv } from '@/lib/env';

const PDOK = 'https://api.pdok.nl/bzk/locatieserver/search/v3_1';
/** Whoever types waits for this. */
const PATIENCE_MS = 1500;
/** After a failure nobody waits for the same server again for so long. */
const REST_MS = 60_000;

/** The server that did not answer well, and until when it is left alone. */
let resting = { url: '', until: 0 };

/**
 * Address of the search server by setting ADDRESS_SEARCH; one of one's own answers as PDOK Locatieserver 3.1 does. Without a
 * setting PDOK, but not in a demo. `null` = none.
 */
function searchServer(): string | null {
  const { ADDRESS_SEARCH, WIJKCHEQUE_DEMO } = readEnv();
  const setting = ADDRESS_SEARCH ?? (WIJKCHEQUE_DEMO === '1' ? 'none' : 'pdok');
  if (setting === 'none') return null;
  return setting === 'pdok' ? PDOK : setting.replace(/\/$/, '');
}

/**
 * Streets, addresses and postcodes of one municipality by what was typed, from PDOK Locatieserver (`suggest`,
 * https://api.pdok.nl/bzk/locatieserver/search/v3_1/ui/). `null` when there is no such server, when it does not answer
 * well within {@link PATIENCE_MS}, or did not so in the last minute. What is typed goes nowhere else, and in no log.
 */
export async function askPdok(
  query: string,
  municipality: string,
  now: Date,
): Promise<readonly FoundPlace[] | null> {
  const server = searchServer();
  // CBS writes GM0637, the Locatieserver 0637.
  const code = /^GM(\d{4})$/.exec(municipality)?.[1];
  if (!server || !code || (resting.url === server && now.getTime() < resting.until)) return null;
  const url = new URL(`${server}/suggest`);
  url.searchParams.append('q', query);
  url.searchParams.append('fq', `gemeentecode:${code}`);
  url.searchParams.append('fq', 'type:(adres OR weg OR postcode)');
  url.searchParams.append('fl', 'weergavenaam,centroide_ll');
  url.searchParams.append('rows', String(MOST_FOUND));
  const places = await ask(url);
  if (!places) resting = { url: server, until: now.getTime() + REST_MS };
  return places;
}

async function ask(url: URL): Promise<readonly FoundPlace[] | null> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch(url, { signal, headers: { accept: 'application/json' }, cache: 'no-store' });
    return response.ok ? readAnswer(await response.json()) : null;
  } catch {
    // No connection, too late, or no JSON: the street list answers instead.
    return null;
  }
}

/** `null` for what is no answer of a Locatieserver. A place without a point cannot be shown and is left out. */
function readAnswer(answer: unknown): FoundPlace[] | null {
  const docs = (answer as { response?: { docs?: unknown } } | null)?.response?.docs;
  if (!Array.isArray(docs)) return null;
  return docs.slice(0, MOST_FOUND).flatMap((doc: unknown) => {
    const { weergavenaam, centroide_ll } = (doc ?? {}) as Record<string, unknown>;
    const point = /^POINT\((-?\d{1,3}(?:\.\d+)?) (-?\d{1,2}(?:\.\d+)?)\)$/.exec(String(centroide_ll));
    if (typeof weergavenaam !== 'string' || !point) return [];
    const [lon, lat] = [Number(point[1]), Number(point[2])];
    return [{ label: weergavenaam, lat6: Math.round(lat * 1e6), lon6: Math.round(lon * 1e6) }];
  });
}
