import { describe, expect, it } from 'vitest';
import { PabulibReader, readPabulib, readPabulibStream } from './index';
import { contentOf } from './testing/pieces';
import { SAMPLE } from './testing/sample';

const encoder = new TextEncoder();
const PIECE = 1 << 16;

async function* piecesOf(text: string, size: number) {
  const bytes = encoder.encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('a stream', () => {
  it('gives the election, with how many bytes were read', async () => {
    const seen: number[] = [];
    const read = await readPabulibStream(piecesOf(SAMPLE, 100), { onBytes: (bytes) => seen.push(bytes) });
    expect(contentOf(read)).toEqual(contentOf(readPabulib(SAMPLE)));
    expect(seen.slice(0, 2)).toEqual([100, 200]);
    expect(seen.at(-1)).toBe(SAMPLE.length);
  });

  it('is not read on once it is no text', async () => {
    let asked = 0;
    async function* film() {
      for (; asked < 100; asked++) yield Uint8Array.of(0x4d, 10, 0x89, 0xff);
    }
    const read = await readPabulibStream(film());
    expect(read).toEqual({
      ok: false,
      error: [{ line: 2, severity: 'error', code: 'NOT_UTF8', message: 'not UTF-8 text' }],
    });
    expect(asked).toBe(0);
  });

  it('that breaks off rejects with what broke it', async () => {
    async function* broken() {
      yield encoder.encode(SAMPLE);
      throw new Error('unplugged');
    }
    await expect(readPabulibStream(broken())).rejects.toThrow('unplugged');
  });

  it('takes nothing after its end', () => {
    const reader = new PabulibReader();
    reader.end();
    expect(() => reader.push(Uint8Array.of(10))).toThrow('the file has ended');
    expect(() => reader.end()).toThrow('the file has ended already');
  });

  it.each([
    ['in a name', SAMPLE.replace('x;100,5;Feest', `x;100,5;${'é'.repeat(3_000_000)}`)],
    [
      'in a quote that is never closed',
      SAMPLE.replace('2;x;', `2;"${`${'x'.repeat(300_000)}\n`.repeat(20)};`),
    ],
    ['in one ballot', SAMPLE.replace('2;x;', `2;x${',x'.repeat(3_000_000)};`)],
    ['in what is said of a voter', SAMPLE.replace('2;x;', `2;x;${'n'.repeat(6_000_000)}`)],
    ['before META', `${'-'.repeat(6_000_000)}\n${SAMPLE}`],
  ])('with millions of bytes %s is refused by the same lines', async (_, text) => {
    const whole = contentOf(readPabulib(text));
    expect(whole).toHaveProperty('problems');
    expect(contentOf(await readPabulibStream(piecesOf(text, PIECE)))).toEqual(whole);
  });
});

describe('memory', () => {
  /** Rows of 1,000 bytes, of which the election needs some ten: `pieces` of 100 each, made in the same memory. */
  function pushRows(reader: PabulibReader, pieces: number): number {
    const piece = encoder.encode(`0000000;x;${'n'.repeat(989)}\n`.repeat(100));
    let most = 0;
    for (let row = 0; row < pieces * 100; row++) {
      const start = (row % 100) * 1000;
      const id = String(row + 1).padStart(7, 'v');
      for (let i = 0; i < 7; i++) piece[start + i] = id.charCodeAt(i);
      if (row % 100 !== 99) continue;
      // Cut within a row.
      reader.push(piece.subarray(0, 50_500));
      reader.push(piece.subarray(50_500));
      most = Math.max(most, process.memoryUsage().arrayBuffers);
    }
    return most;
  }

  function begin(options: { readonly keepCells: boolean }, rows: number): PabulibReader {
    const reader = new PabulibReader(options);
    const head = SAMPLE.replace('num_votes;4', `num_votes;${rows}`).replace(/1;010[\s\S]*$/, '');
    reader.push(encoder.encode(head));
    return reader;
  }

  it('holds the election and not the file: 200 MB in less than 32', () => {
    const before = process.memoryUsage().arrayBuffers;
    const reader = begin({ keepCells: false }, 200_000);
    const most = pushRows(reader, 2000) - before;
    const read = reader.end();
    expect(read.ok && [read.value.votes.length, read.value.votes.voterId(199_999)]).toEqual([
      200_000,
      'v200000',
    ]);
    expect(most).toBeLessThan(32e6);
  });

  it('holds the cells where they are asked for', () => {
    const reader = begin({ keepCells: true }, 20_000);
    pushRows(reader, 200);
    const read = reader.end();
    expect(read.ok && read.value.votes.cells?.(19_999)).toEqual(['vv20000', 'x', 'n'.repeat(989)]);
  });

  it('holds no more of a line that never ends than a row may have', () => {
    const before = process.memoryUsage().arrayBuffers;
    const reader = begin({ keepCells: false }, 1);
    const piece = new Uint8Array(100_000).fill(0x6e);
    let most = 0;
    for (let i = 0; i < 1000; i++) {
      reader.push(piece);
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }
    expect(reader.end().ok).toBe(false);
    expect(most).toBeLessThan(24e6);
  });
});
