import { getBundle } from '../bulletin/get-bundle';

/**
 * The bundle of a published round as one ZIP; null for a round from before there were registers. Throws for a round that
 * is not published.
 */
export async function bundleBytes(roundId: string): Promise<Uint8Array | null> {
  const bundle = await getBundle(roundId);
  if (bundle.ok) return bundle.value.zip;
  if (bundle.error !== 'NO_REGISTER') throw new Error(`no bundle: ${bundle.error}`);
  return null;
}
