import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, pabulibLines, readPabulib, readPabulibStream, writePabulib } from './index';
import { splitRow, writeCell } from './row';
import { CUMULATIVE, SAMPLE } from './testing/sample';

const KEPT = { keepCells: true };

describe('writing', () => {
  it.each([SAMPLE, CUMULATIVE])('gives back what was read', (text) => {
    const first = readPabulib(text, KEPT);
    if (!first.ok) throw new Error('sample is unsound');
    const written = writePabulib(documentOf(first.value));
    const second = readPabulib(written, KEPT);
    if (!second.ok) throw new Error(JSON.stringify(second.error));
    expect(tables(second.value)).toEqual(tables(first.value));
    expect([...second.value.votes.choices]).toEqual([...first.value.votes.choices]);
    expect(writePabulib(documentOf(second.value))).toBe(written);
  });

  it('keeps a plain file as it is, byte for byte', () => {
    const file = readPabulib(CUMULATIVE, KEPT);
    expect(file.ok && writePabulib(documentOf(file.value))).toBe(CUMULATIVE);
  });

  it('asks for a ballot when it is about to be written, and for nothing beyond', () => {
    let asked = 0;
    function* endless() {
      for (;;) yield [String(++asked), '1'];
    }
    const columns = { projectColumns: ['project_id', 'cost'], voteColumns: ['voter_id', 'vote'] };
    const lines = pabulibLines({ meta: [], projects: [['1', '5']], ...columns, votes: endless() });
    expect(Array.from({ length: 6 }, () => lines.next().value).at(-1)).toBe('2;1\n');
    expect(asked).toBe(2);
  });

  it('writes to a stream what a stream reads, line by line', async () => {
    const file = readPabulib(SAMPLE, KEPT);
    if (!file.ok) throw new Error('sample is unsound');
    const encoder = new TextEncoder();
    async function* bytes(document: ReturnType<typeof documentOf>) {
      for (const line of pabulibLines(document)) yield encoder.encode(line);
    }
    const again = await readPabulibStream(bytes(documentOf(file.value)), KEPT);
    expect(again.ok && tables(again.value)).toEqual(tables(file.value));
  });

  it('cannot write what was not kept', () => {
    const file = readPabulib(SAMPLE);
    expect(() => file.ok && documentOf(file.value)).toThrow('the cells of this file were not kept');
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
