import { describe, expect, it } from 'vitest';
import { ideaOf, type PaperRow, readRows, stepped } from './readForm';

const RULES = {
  chequeCents: 4000,
  stepCents: 500,
  ideas: [
    { number: 3, title: 'Bankjes' },
    { number: 12, title: 'Bomen' },
  ],
};

function rows(...lines: readonly (readonly [string, string])[]): PaperRow[] {
  return lines.map(([number, amount], key) => ({ key, number, amount }));
}

describe('the lines of a paper form', () => {
  it('are read in order of idea, without the empty ones', () => {
    const read = readRows(rows(['12', '10'], ['', ''], [' 3 ', '€ 5,00']), RULES);
    expect(read).toEqual({
      alloc: [
        [3, 500],
        [12, 1000],
      ],
      totalCents: 1500,
      faults: [],
    });
  });

  it.each([
    [['', '5'], 'number', 'NO_NUMBER'],
    [['4', '5'], 'number', 'UNKNOWN_IDEA'],
    [['drie', '5'], 'number', 'UNKNOWN_IDEA'],
    [['3', ''], 'amount', 'NO_AMOUNT'],
    [['3', '0'], 'amount', 'NO_AMOUNT'],
    [['3', 'vijf'], 'amount', 'NOT_AN_AMOUNT'],
    [['3', '5,005'], 'amount', 'NOT_AN_AMOUNT'],
    [['3', '7'], 'amount', 'BAD_STEP'],
  ] as const)('with %o: fault at the %s, %s', (line, field, code) => {
    const read = readRows(rows(line), RULES);
    expect(read.faults).toEqual([{ key: 0, field, code }]);
    expect(read.alloc).toEqual([]);
  });

  it('with an idea twice are not added up: one of the two may be a slip', () => {
    const read = readRows(rows(['3', '5'], ['3', '10']), RULES);
    expect(read.faults).toEqual([{ key: 1, field: 'number', code: 'TWICE' }]);
    expect(read.totalCents).toBe(500);
  });

  it('are added up beyond the cheque, so that the screen can say by how much', () => {
    expect(readRows(rows(['3', '40'], ['12', '5']), RULES).totalCents).toBe(4500);
  });
});

describe('beside the boxes', () => {
  it('stands the title of the idea', () => {
    expect(ideaOf('12', RULES)?.title).toBe('Bomen');
    expect(ideaOf('012', RULES)?.title).toBe('Bomen');
    expect(ideaOf('', RULES)).toBeNull();
  });

  it.each([
    ['', 1, '5'],
    ['5', 2, '15'],
    ['5', -3, '0'],
    ['wat', 1, '5'],
  ])('the arrows make %o and %d steps %s', (text, steps, result) => {
    expect(stepped(text, steps, RULES)).toBe(result);
  });

  it('half euros stay readable', () => {
    expect(stepped('2,50', 1, { ...RULES, stepCents: 250 })).toBe('5');
    expect(stepped('', 1, { ...RULES, stepCents: 250 })).toBe('2,50');
  });
});
