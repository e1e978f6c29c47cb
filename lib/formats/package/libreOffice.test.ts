import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleInput } from './testing/sample';
import { writePackage } from './write';

const OFFICE = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
/** Field separator `;`, text in quotes, UTF-8, from the first line; the language is Dutch (1043 is nl-NL). */
const DUTCH = 'CSV:59,34,76,1,,1043';
const folder = mkdtempSync(path.join(tmpdir(), 'wijkcheque-office-'));

const title = OFFICE ? 'LibreOffice' : 'LibreOffice: NOT CHECKED, there is none on this machine';

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!OFFICE)(title, () => {
  beforeAll(async () => {
    const written = await writePackage(sampleInput());
    if (!written.ok) throw new Error(JSON.stringify(written.error));
    for (const [name, bytes] of Object.entries(unzipSync(written.value.zip))) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  });

  /** Every sheet as CSV, by its name; LibreOffice that cannot open a file writes none. */
  function opened(file: string, input: readonly string[] = []): string {
    const out = path.join(folder, 'out');
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const to = [
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1',
    ];
    const done = spawnSync(OFFICE ?? '', [
      profile,
      '--headless',
      ...input,
      ...to,
      '--outdir',
      out,
      path.join(folder, file),
    ]);
    expect(done.stderr.toString()).not.toMatch(/error|repair/i);
    const name = path.basename(file).replace(/\.\w+$/, '');
    const own = file.startsWith('excel/') ? `${name}-waarnemingen.csv` : `${name}-${name}.csv`;
    return readFileSync(path.join(out, own), 'utf8');
  }

  const expected = () =>
    parse(readFileSync(path.join(folder, 'csv-open/waarnemingen.csv')), { columns: true }) as Record<
      string,
      string
    >[];

  it.each(['ods', 'xlsx'])(
    'opens the workbook (%s) with the same figures',
    (type) => {
      const rows = parse(opened(`excel/wijk-2025.${type}`), { columns: true }) as Record<string, string>[];
      const figures = rows.map(({ waarde, status }) =>
        status === 'ok' || status === 'nul' ? Number(waarde) : null,
      );
      expect(figures).toEqual(
        expected().map(({ waarde, status }) => (status === 'ok' || status === 'nul' ? Number(waarde) : null)),
      );
    },
    120_000,
  );

  it('opens a Dutch table with the right columns and decimals', () => {
    const rows = parse(opened('csv-excel-nl/waarnemingen.csv', [`--infilter=${DUTCH}`]), {
      columns: true,
    }) as Record<string, string>[];
    expect(
      rows.map(({ teller, waarde }) => [teller, waarde].map((cell) => (cell ? Number(cell) : null))),
    ).toEqual(
      expected().map(({ teller, waarde }) => [teller, waarde].map((cell) => (cell ? Number(cell) : null))),
    );
  }, 120_000);
});
