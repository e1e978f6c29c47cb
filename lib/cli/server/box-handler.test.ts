import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { clientAddress } from './box-handler';

function request(forwarded: string | string[] | undefined): IncomingMessage {
  return {
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    socket: { remoteAddress: '203.0.113.9' },
  } as unknown as IncomingMessage;
}

describe('whose failures are counted (TRUST_PROXY)', () => {
  it.each([
    ['without a proxy: whatever a visitor writes in the header', '192.0.2.1', false, '203.0.113.9'],
    ['behind a proxy: who it saw', '192.0.2.1', true, '192.0.2.1'],
    [
      'behind a proxy: the last one, since a visitor can write the first',
      '10.0.0.1, 192.0.2.1',
      true,
      '192.0.2.1',
    ],
    ['behind a proxy: the last of several headers', ['10.0.0.1', '192.0.2.1'], true, '192.0.2.1'],
    ['behind a proxy that adds nothing', undefined, true, '203.0.113.9'],
    ['behind a proxy that adds an empty line', '', true, '203.0.113.9'],
  ] as const)('%s', (_, forwarded, trusted, address) => {
    expect(clientAddress(request(forwarded as string | string[] | undefined), trusted)).toBe(address);
  });
});
