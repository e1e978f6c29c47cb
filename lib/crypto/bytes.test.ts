import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, fromHex, isHex, toHex, u32, utf8 } from './bytes';

describe('hex', () => {
  it('round-trips, in lower case', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = toHex(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('hex'));
        expect(fromHex(text)).toEqual(bytes);
        expect(isHex(text, bytes.length)).toBe(bytes.length > 0);
      }),
    );
  });

  it.each([
    ['upper case', `${'ab'.repeat(31)}AB`],
    ['one byte too few', 'ab'.repeat(31)],
    ['one byte too many', 'ab'.repeat(33)],
    ['half a byte', `${'ab'.repeat(31)}a`],
    ['a letter beyond f', `${'ab'.repeat(31)}ag`],
    ['a space', `${'ab'.repeat(31)}a `],
    ['a line end after it', `${'ab'.repeat(31)}a\n`],
    ['a prefix', `0x${'ab'.repeat(31)}`],
    ['digits of another script', `${'ab'.repeat(31)}a\u0663`],
    ['a number', 0xab],
    ['an array that prints as hex', ['ab'.repeat(32)]],
    ['nothing', undefined],
  ])('is not 32 bytes: %s', (_, value) => {
    expect(isHex(value, 32)).toBe(false);
  });

  it.each(['abc', 'AB', 'zz', ' ab'])('fromHex throws on "%s"', (text) => {
    expect(() => fromHex(text)).toThrow();
  });
});

describe('bytes', () => {
  it('joins', () => {
    expect(concat(utf8('é'), Uint8Array.of(), Uint8Array.of(1))).toEqual(Uint8Array.of(0xc3, 0xa9, 1));
  });

  it('writes 32 bits, the most significant byte first', () => {
    expect(toHex(u32(200))).toBe('000000c8');
    expect(toHex(u32(0x01020304))).toBe('01020304');
    expect(toHex(u32(0xffffffff))).toBe('ffffffff');
  });
});
