import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { searchFor } from './search';

const secret = Buffer.from(randomBytes(32));
const code = '7K3FQ9ZT2MX4V8BH';
const search = searchFor([
  { name: 'the secret', value: secret },
  { name: 'the code', value: code },
  ...Array.from({ length: 200 }, (_, i) => ({ name: `another ${i}`, value: randomBytes(32) })),
]);

describe('the search for secrets', () => {
  it.each([
    ['bytes', secret],
    ['hex', secret.toString('hex')],
    ['upper-case hex', secret.toString('hex').toUpperCase()],
    ['base64', secret.toString('base64')],
    ['base64 in the middle of a longer text', Buffer.concat([Buffer.from('ab'), secret]).toString('base64')],
    ['base64url', Buffer.concat([Buffer.from('a'), secret]).toString('base64url')],
    ['hex in a token', Buffer.from(JSON.stringify({ signin: secret.toString('hex') })).toString('base64url')],
    ['a buffer as JSON', JSON.stringify(secret)],
    ['half of it', secret.toString('hex').slice(0, 30)],
    ['a code', code],
    ['a code in groups', '7K3F-Q9ZT-2MX4-V8BH'],
    ['a code in lower case', code.toLowerCase()],
    ['a code in a token', Buffer.from(`{"code":"${code}"}`).toString('base64')],
  ])('finds %s', (_, text) => {
    const haystack = Buffer.concat([randomBytes(5000), Buffer.from(text), randomBytes(5000)]);
    expect(search.in(haystack)).not.toEqual([]);
  });

  it('finds nothing in a megabyte of anything else', () => {
    expect(search.in(randomBytes(2 ** 20))).toEqual([]);
  });
});
