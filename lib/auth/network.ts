import { headers } from 'next/headers';
import { NETWORK_HEADER } from '@/lib/usecases/ballots/failure-limit';

/** The network of the request that is answered, to count by; known where our own server runs, else all are one. */
export async function currentNetwork(): Promise<string> {
  return (await headers()).get(NETWORK_HEADER) ?? 'unknown';
}
