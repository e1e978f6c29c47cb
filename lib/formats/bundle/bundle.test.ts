import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { utf8 } from '@/lib/crypto/bytes';
import { BUNDLE_FILES, openingLine, readBundle, readZip, sumsText, writeZip } from './index';
import { readOpeningLine } from './readers';
import { wrongSums } from './sums';

const FILES = new Map([
  ['b.txt', utf8('twee\n')],
  ['a.txt', utf8('een\n')],
]);

describe('the ZIP', () => {
  it('has sorted names, and the same bytes whatever the order in which files came', () => {
    const zip = writeZip(FILES);
    expect(zip).toEqual(writeZip(new Map([...FILES].toReversed())));
    const text = Buffer.from(zip).toString('latin1');
    expect(text.indexOf('a.txt')).toBeLessThan(text.indexOf('b.txt'));
  });

  it.each(['Pacific/Auckland', 'America/Anchorage'])('has the same bytes in %s', (zone) => {
    const before = process.env.TZ;
    const zip = writeZip(FILES);
    process.env.TZ = zone;
    try {
      expect(writeZip(FILES)).toEqual(zip);
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });

  it('is read back', () => {
    const read = readZip(writeZip(FILES), ['a.txt', 'b.txt']);
    expect(read.ok && [...read.value.keys()].toSorted()).toEqual(['a.txt', 'b.txt']);
  });

  it('is refused when it says that it unpacks to more than any bundle', () => {
    const zip = writeZip(new Map([['a.txt', utf8('een')]]));
    const central = Buffer.from(zip).indexOf('PK\x01\x02', 0, 'latin1');
    const view = new DataView(zip.buffer, zip.byteOffset);
    view.setUint32(central + 24, 0x7fff_ffff, true);
    expect(readZip(zip, ['a.txt'])).toEqual({ ok: false, error: { code: 'BAD_ZIP' } });
  });
});

describe('SHA256SUMS', () => {
  it('is what sha256sum checks', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'wijkcheque-sums-'));
    try {
      for (const [name, bytes] of FILES) writeFileSync(path.join(folder, name), bytes);
      writeFileSync(path.join(folder, 'SHA256SUMS'), sumsText(FILES));
      const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], {
        cwd: folder,
        env: { ...process.env, LC_ALL: 'C' },
      });
      expect(said.toString()).toBe('a.txt: OK\nb.txt: OK\n');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('names the file that is another one', () => {
    const text = sumsText(FILES).replace(/^[0-9a-f]{64}/, '0'.repeat(64));
    expect(wrongSums(text, FILES)).toEqual(['a.txt']);
    expect(wrongSums(sumsText(FILES), FILES)).toEqual([]);
  });

  it.each([
    ['upper-case hex', (text: string) => text.replace(/^[0-9a-f]{64}/, (hex) => hex.toUpperCase())],
    ['another order', (text: string) => `${text.trimEnd().split('\n').toReversed().join('\n')}\n`],
    ['a file twice', (text: string) => text + text],
    ['no end of the last line', (text: string) => text.trimEnd()],
  ])('is refused with %s', (_, change) => {
    expect(wrongSums(change(sumsText(FILES)), FILES)).toBeNull();
  });
});

describe('a line of openings.jsonl', () => {
  const hex = (bytes: number) => 'ab'.repeat(bytes);
  const opening = { leaf: hex(64), r1: hex(32), seq: 1, tag: hex(32) };
  const live = { alloc: [[1, 500]], r2: hex(32), ...opening };

  it('is read back as it was written', () => {
    for (const content of [null, { alloc: [[1, 500]] as const, r2: hex(32) }]) {
      const written = openingLine({ ...opening, content });
      expect(readOpeningLine(JSON.parse(written))).toEqual({ ...opening, content });
    }
  });

  it.each([
    ['r1 of 31 bytes', { ...opening, r1: hex(31) }],
    ['a tag in capitals', { ...opening, tag: hex(32).toUpperCase() }],
    ['a leaf of a statement', { ...opening, leaf: hex(65) }],
    ['a version 0', { ...opening, seq: 0 }],
    ['a version that u32 cannot hold', { ...opening, seq: 2 ** 32 }],
    ['a version as text', { ...opening, seq: '1' }],
    ['amounts without r2', { ...opening, alloc: [] }],
    ['an unknown member', { ...opening, key: hex(32) }],
    [
      'an idea twice',
      {
        ...live,
        alloc: [
          [1, 500],
          [1, 500],
        ],
      },
    ],
    [
      'ideas that do not ascend',
      {
        ...live,
        alloc: [
          [2, 500],
          [1, 500],
        ],
      },
    ],
    ['an amount of nothing', { ...live, alloc: [[1, 0]] }],
  ])('is refused with %s', (_, line) => {
    expect(readOpeningLine(line)).toBeNull();
  });
});

describe('a bundle', () => {
  it('without its files names each that is missing', () => {
    const { documents, faults } = readBundle(writeZip(new Map([['SHA256SUMS', utf8('')]])));
    expect(documents).toBeNull();
    expect(faults).toEqual(BUNDLE_FILES.map((where) => ({ code: 'MISSING_FILE', where })));
  });
});
