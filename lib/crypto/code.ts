import { fail, ok, type Result } from '@/lib/domain/result';

/**
 * Cheque codes (docs/ballot-protocol.md, "Code"): 15 random symbols of Crockford base32 and one check symbol over
 * GF(32) with the polynomial x⁵+x²+1, chosen so that Σ αⁱ·dᵢ = 0 (i = 0 the first symbol, 15 the check).
 * Every single wrong symbol and every swap of two symbols is caught.
 */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const CODE_LENGTH = 16;
const RANDOM_SYMBOLS = 15;

export type CodeError = 'EMPTY' | 'TOO_SHORT' | 'TOO_LONG' | 'BAD_SYMBOL' | 'BAD_CHECK';

/** Multiplication by α (= x) in GF(32): shift, and reduce by x⁵ = x² + 1. */
function timesAlpha(value: number): number {
  const shifted = value << 1;
  return shifted & 32 ? (shifted ^ 0b100101) & 31 : shifted;
}

function power(exponent: number): number {
  let value = 1;
  for (let i = 0; i < exponent; i++) value = timesAlpha(value);
  return value;
}

function multiply(a: number, b: number): number {
  let sum = 0;
  let term = a;
  for (let bit = 0; bit < 5; bit++) {
    if (b & (1 << bit)) sum ^= term;
    term = timesAlpha(term);
  }
  return sum;
}

/** Σ αⁱ·dᵢ over the symbols' values; 0 for a valid code. */
function syndrome(values: readonly number[]): number {
  return values.reduce((sum, value, i) => sum ^ multiply(power(i), value), 0);
}

/** α has order 31, so α⁻¹⁵ = α¹⁶. */
const INVERSE_OF_LAST = power(31 - RANDOM_SYMBOLS);

function withCheck(values: readonly number[]): string {
  const check = multiply(syndrome(values), INVERSE_OF_LAST);
  return [...values, check].map((value) => ALPHABET[value]).join('');
}

/**
 * A new code from 15 random bytes of the system's random source (the low five bits of each are used, so every symbol
 * is uniform). Returns the 16 symbols without hyphens.
 */
export function makeCode(random: Uint8Array): string {
  if (random.length !== RANDOM_SYMBOLS) throw new Error('a code takes 15 random bytes');
  return withCheck([...random].map((byte) => byte & 31));
}

/**
 * Reads a code as people type or paste it: any case, spaces and hyphens anywhere (also the invisible ones that word
 * processors add), I and L for 1, O for 0. Only A–Z have two cases here: `ß` or `ı` is a wrong symbol, not another one.
 * The value is the 16 symbols. Errors in order: EMPTY, BAD_SYMBOL, TOO_SHORT, TOO_LONG, and BAD_CHECK for a slip, told
 * before anything is sent.
 */
export function parseCode(text: string): Result<string, CodeError> {
  const symbols = readSymbols(text);
  if (symbols.length === 0) return fail('EMPTY');
  const values = [...symbols].map((symbol) => ALPHABET.indexOf(symbol));
  if (values.includes(-1)) return fail('BAD_SYMBOL');
  if (values.length < CODE_LENGTH) return fail('TOO_SHORT');
  if (values.length > CODE_LENGTH) return fail('TOO_LONG');
  return syndrome(values) === 0 ? ok(symbols) : fail('BAD_CHECK');
}

function readSymbols(text: string): string {
  return text
    .replace(/[\s\u00ad\u200b-\u200d\u2010-\u2015\u2060\u2212-]/g, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
}

/** `XXXX-XXXX-XXXX-XXXX`, as printed on the letter. */
export function formatCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

const TRACK_LENGTH = 10;

/**
 * The word of a stembewijs as people type it (`7k3fq-9zt2m`), as forgiving as {@link parseCode}; `null` when it is none.
 * It has no check symbol: a slip is a word that is not in the register.
 */
export function readTrack(text: string): string | null {
  const symbols = readSymbols(text);
  const known = [...symbols].every((symbol) => ALPHABET.includes(symbol));
  return symbols.length === TRACK_LENGTH && known ? symbols : null;
}

/** Crockford base32 of the first `symbols · 5` bits, most significant first. */
export function base32(bytes: Uint8Array, symbols: number): string {
  let out = '';
  for (let s = 0; s < symbols; s++) {
    let value = 0;
    for (let b = 0; b < 5; b++) {
      const bit = s * 5 + b;
      value = (value << 1) | (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
    }
    out += ALPHABET[value];
  }
  return out;
}
