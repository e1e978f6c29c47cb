import { describe, expect, it } from 'vitest';
import { codeFromText, readHash } from './hashCode';

describe('a QR link', () => {
  it.each([
    ['#c=7K3F-Q9ZT-2MX4-V8BH', { code: '7K3F-Q9ZT-2MX4-V8BH', round: null }],
    ['#c=7K3FQ9ZT2MX4V8BH&r=seghwaert-2026', { code: '7K3FQ9ZT2MX4V8BH', round: 'seghwaert-2026' }],
    ['', null],
    ['#inhoud', null],
    ['#c=', null],
    ['#r=seghwaert-2026', null],
  ])('%s', (hash, found) => expect(readHash(hash)).toEqual(found));
});

describe('what is typed or pasted', () => {
  it.each([
    ['7k3f q9zt', '7k3f q9zt'],
    ['https://wijkcheque.example/stemmen#c=7K3FQ9ZT2MX4V8BH&r=x', '7K3FQ9ZT2MX4V8BH'],
    ['#1 7K3F', '#1 7K3F'],
  ])('%s', (text, code) => expect(codeFromText(text)).toBe(code));
});
