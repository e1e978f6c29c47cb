import { log } from '../system/log';
import { getBundle } from './get-bundle';

export interface BundleAnswer {
  readonly status: number;
  /** A ZIP, or JSON with a code; null with status 304. */
  readonly body: Uint8Array | string | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** A bundle does not change; that it can be had may (a test round that is removed), so copies are asked about each day. */
const KEEP = 'public, max-age=86400';

/**
 * GET …/bundel: everything to check a published round with. `known` is the version the client has (If-None-Match).
 * Codes: UNKNOWN_ROUND, NOT_PUBLISHED and NO_REGISTER (404), TROUBLE (503).
 */
export async function answerBundle(roundId: string, known: string | null): Promise<BundleAnswer> {
  try {
    const bundle = await getBundle(roundId);
    if (!bundle.ok) return refusal(404, bundle.error);
    const { zip, version } = bundle.value;
    const etag = `"${version}"`;
    const headers = { etag, 'cache-control': KEEP, 'x-content-type-options': 'nosniff' };
    const same = known?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
    if (same) return { status: 304, body: null, headers };
    const disposition = `attachment; filename="bundel-${roundId}.zip"`;
    return {
      status: 200,
      body: zip,
      headers: { ...headers, 'content-type': 'application/zip', 'content-disposition': disposition },
    };
  } catch {
    log.error({ round: roundId }, 'bundle fault');
    return refusal(503, 'TROUBLE');
  }
}

function refusal(status: number, code: string): BundleAnswer {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  return { status, body: JSON.stringify({ code }), headers };
}
