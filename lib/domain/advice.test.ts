import { describe, expect, it } from 'vitest';
import { adviceClosed, readAdviceForm } from './advice';

const FORM = {
  adviser: 'Wijkbeheerder, Noor de Wit',
  email: '',
  question: 'Kan hier een boom staan?',
  due: '2026-05-20',
};
const read = (changes: Partial<typeof FORM>) => readAdviceForm({ ...FORM, ...changes }, '2026-05-10');

describe('a request for advice', () => {
  it('is read, with or without an address', () => {
    expect(read({ question: '  Kan hier \n een boom staan? ' })).toEqual({
      ok: true,
      value: { ...FORM, email: null },
    });
    expect(read({ email: ' noor@gemeente.example ' })).toMatchObject({
      value: { email: 'noor@gemeente.example' },
    });
    expect(read({ due: '2026-05-10' }).ok).toBe(true);
  });

  it('has every wrong field named at once', () => {
    expect(read({ adviser: ' ', question: '', email: 'noor', due: 'morgen' })).toEqual({
      ok: false,
      error: { adviser: 'EMPTY', question: 'EMPTY', email: 'NOT_AN_ADDRESS', due: 'NOT_A_DAY' },
    });
  });

  it.each([
    [{ adviser: 'x'.repeat(101) }, { adviser: 'TOO_LONG' }],
    [{ question: 'x'.repeat(501) }, { question: 'TOO_LONG' }],
    [{ due: '2026-05-09' }, { due: 'PAST' }],
    [{ due: '2026-02-31' }, { due: 'NOT_A_DAY' }],
    [{ due: '2026-13-01' }, { due: 'NOT_A_DAY' }],
    [{ due: '2027-05-20' }, { due: 'TOO_FAR' }],
  ])('%o: %o', (changes, error) => {
    expect(read(changes)).toEqual({ ok: false, error });
  });
});

describe('until when an answer can be given', () => {
  const of = (due: string, answered: boolean, undecided = true) =>
    adviceClosed({ due, answered, undecided }, '2026-05-10');

  it('a late one until the decision, a given one is changed until it was due', () => {
    expect(of('2026-05-10', true)).toBeNull();
    expect(of('2026-05-09', true)).toBe('due');
    expect(of('2026-05-01', false)).toBeNull();
    expect(of('2026-05-20', false, false)).toBe('decided');
    expect(of('2026-05-20', true, false)).toBe('decided');
  });
});
