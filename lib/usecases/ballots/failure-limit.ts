/** Failures a network may cause in a window before its failures get a slower word. */
export const FAILURE_LIMIT = 60;
const WINDOW_MS = 60_000;
/** Networks remembered at once; beyond it the window starts anew, so memory stays bounded. */
const MAX_NETWORKS = 20_000;

/** Under this name our own server tells the framework's handlers the network of a request. */
export const NETWORK_HEADER = 'x-wijkcheque-network';

let windowEnds = 0;
const failures = new Map<string, number>();

/**
 * Counts one failure of a network and tells whether it has had too many this minute. Only failures are counted and only
 * failures are slowed: a valid ballot from the same network always goes through (75 bits need no lock-out). Kept in
 * memory, never written.
 */
export function failsTooOften(network: string, now: Date): boolean {
  if (now.getTime() >= windowEnds || failures.size >= MAX_NETWORKS) {
    failures.clear();
    windowEnds = now.getTime() + WINDOW_MS;
  }
  const count = (failures.get(network) ?? 0) + 1;
  failures.set(network, count);
  return count > FAILURE_LIMIT;
}

/** The network an address belongs to: /24 for IPv4, /48 for IPv6. One household is never singled out. */
export function networkOf(address: string | undefined): string {
  if (!address) return 'unknown';
  const plain = address.startsWith('::ffff:') ? address.slice(7) : address;
  if (plain.includes('.')) return plain.split('.').slice(0, 3).join('.');
  return expandIpv6(plain).slice(0, 3).join(':');
}

function expandIpv6(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const front = head === '' ? [] : head.split(':');
  if (tail === undefined) return front;
  const back = tail === '' ? [] : tail.split(':');
  return [
    ...front,
    ...Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0'),
    ...back,
  ];
}
