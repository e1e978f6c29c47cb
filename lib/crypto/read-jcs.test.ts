import { describe, expect, it } from 'vitest';
import { utf8 } from './bytes';
import { readJcs, readJcsText } from './read-jcs';

describe('canonical JSON', () => {
  it.each([
    ['an object', '{"a":1,"b":[true,null,"é"]}', { a: 1, b: [true, null, 'é'] }],
    ['null', 'null', null],
  ])('is read: %s', (_, text, value) => {
    expect(readJcs(utf8(text))).toEqual(value);
    expect(readJcsText(text)).toEqual(value);
  });

  it.each([
    ['another order', '{"b":1,"a":1}'],
    ['a member twice', '{"a":1,"a":1}'],
    ['a space', '{"a": 1}'],
    ['a newline behind it', '{"a":1}\n'],
    ['a number written otherwise', '{"a":1.0}'],
    ['a fraction', '{"a":1.5}'],
    ['minus nought', '{"a":-0}'],
    ['a letter written as an escape', '{"a":"\\u0061"}'],
    ['half a pair', '{"a":"\\ud800"}'],
    ['a byte order mark', '\ufeff{"a":1}'],
    ['deeper than any document', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['no JSON', '{'],
    ['nothing', ''],
  ])('is not: %s', (_, text) => {
    expect(readJcsText(text)).toBeUndefined();
    expect(readJcs(utf8(text))).toBeUndefined();
  });

  it('is not what is no UTF-8', () => {
    expect(readJcs(Uint8Array.of(0x22, 0xff, 0x22))).toBeUndefined();
  });
});
