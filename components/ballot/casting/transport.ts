/** Why no answer of the ballot box came. In both cases the ballot may or may not have arrived. */
export type Lost = 'OFFLINE' | 'TROUBLE';

export type BoxAnswer =
  | { readonly arrived: true; readonly body: unknown }
  | { readonly arrived: false; readonly lost: Lost };

export type AskBox = (round: string, what: 'stem' | 'mijn-stem', body: unknown) => Promise<BoxAnswer>;

/** After this long a phone on a bad line had better try again with the same bytes. */
const PATIENCE_MS = 20_000;

/**
 * Posts to the ballot box as the protocol says ("Casting"): no cookies, no referrer, no cache. Any HTTP status with a
 * JSON body is an answer; everything else is a lost one.
 */
export function createAskBox(fetcher: typeof fetch): AskBox {
  return async (round, what, body) => {
    try {
      const response = await fetcher(`/api/stembus/${encodeURIComponent(round)}/${what}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return await readBody(response);
    } catch {
      return { arrived: false, lost: 'OFFLINE' };
    }
  };
}

async function readBody(response: Response): Promise<BoxAnswer> {
  const text = await response.text();
  try {
    return { arrived: true, body: JSON.parse(text) };
  } catch {
    return { arrived: false, lost: 'TROUBLE' };
  }
}
