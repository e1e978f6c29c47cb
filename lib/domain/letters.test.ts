import { describe, expect, it } from 'vitest';
import { isResidentsAddress } from './letters';

describe('the address on a letter', () => {
  it.each([
    ['https://wijkcheque.gemeente.nl', true],
    ['https://wijkcheque.gemeente.nl:8443', true],
    ['http://wijkcheque.gemeente.nl', false],
    ['http://localhost:3000', false],
    ['https://localhost', false],
    ['https://proef.localhost', false],
    ['https://127.0.0.1', false],
    ['https://[::1]:3000', false],
    ['nergens', false],
  ])('%s is reached by residents: %s', (origin, reached) => {
    expect(isResidentsAddress(origin)).toBe(reached);
  });
});
