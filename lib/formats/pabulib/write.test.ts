import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, readPabulib, writePabulib } from './index';
import { splitRow, writeCell } from './row';
import { CUMULATIVE, SAMPLE } from './testing/sample';

describe('writing', () => {
  it.each([SAMPLE, CUMULATIVE])('gives back what was read', (text) => {
    const first = readPabulib(text);
    if (!first.ok) throw new Error('sample is unsound');
    const written = writePabulib(documentOf(first.value));
    const second = readPabulib(written);
    if (!second.ok) throw new Error(JSON.stringify(second.error));
    expect(tables(second.value)).toEqual(tables(first.value));
    expect([...second.value.votes.choices]).toEqual([...first.value.votes.choices]);
    expect(writePabulib(documentOf(second.value))).toBe(written);
  });

  it('keeps a plain file as it is, byte for byte', () => {
    const file = readPabulib(CUMULATIVE);
    expect(file.ok && writePabulib(documentOf(file.value))).toBe(CUMULATIVE);
  });

  it('brings any cell back, apart from blanks at its ends and line breaks', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (cells) => {
        const clean = cells.map((cell) => cell.replace(/\s*[\r\n]+\s*/g, ' ').trim());
        expect(splitRow(cells.map(writeCell).join(';'))).toEqual({ kind: 'row', cells: clean });
      }),
    );
  });
});

function tables(file: Parameters<typeof documentOf>[0]) {
  const { meta, projects, votes, ...columns } = documentOf(file);
  return { ...columns, meta: [...meta], projects: [...projects], votes: [...votes] };
}
