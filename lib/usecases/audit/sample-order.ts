import { createHash } from 'node:crypto';

/**
 * The first `size` of these addresses in the order of SHA-256("wijkcheque/sample/v1|" round "|" seed "|" address), the
 * canonical address in UTF-8: whoever has the list of addresses and the seed draws the same ones (docs/retention.md).
 */
export function drawFirst<T extends { readonly canonical: string }>(
  addresses: readonly T[],
  { round, seed, size }: { readonly round: string; readonly seed: string; readonly size: number },
): T[] {
  const rank = ({ canonical }: T) =>
    createHash('sha256').update(`wijkcheque/sample/v1|${round}|${seed}|${canonical}`).digest('hex');
  return addresses
    .map((address) => ({ address, rank: rank(address) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, size)
    .map(({ address }) => address);
}
