import { describe, expect, it } from 'vitest';
import { FAILURE_LIMIT, failsTooOften, networkOf } from './failure-limit';

describe('the network of an address', () => {
  it.each([
    ['192.0.2.17', '192.0.2'],
    ['192.0.2.255', '192.0.2'],
    ['192.0.3.17', '192.0.3'],
    ['::ffff:192.0.2.17', '192.0.2'],
    ['2001:db8:7:1::5', '2001:db8:7'],
    ['2001:db8:7:ffff:1:2:3:4', '2001:db8:7'],
    ['2001:db8::5', '2001:db8:0'],
    ['::1', '0:0:0'],
    [undefined, 'unknown'],
    ['', 'unknown'],
  ])('of %s is %s: /24 or /48', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('failures of a network', () => {
  // Later than any other test's clock: files share what they imported.
  const start = Date.parse('2100-01-01T00:00:00Z');
  const at = (ms: number) => new Date(start + ms);

  it('are too many beyond the limit of a minute, for that network alone, until the minute is over', () => {
    const tries = Array.from({ length: FAILURE_LIMIT + 2 }, (_, i) => failsTooOften('192.0.2', at(i)));
    expect(tries.indexOf(true)).toBe(FAILURE_LIMIT);
    expect(tries.at(-1)).toBe(true);
    expect(failsTooOften('198.51.100', at(70))).toBe(false);
    expect(failsTooOften('192.0.2', at(59_999))).toBe(true);
    expect(failsTooOften('192.0.2', at(60_000))).toBe(false);
  });
});
