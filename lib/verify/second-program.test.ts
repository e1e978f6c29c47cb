import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUNDLE_FILES, readZip, SUMS_FILE } from '@/lib/formats/bundle';
import { verifyBundle } from './index';
import { buildRound } from './testing/build';
import { BALLOT_CASES } from './testing/cases/ballots';
import { CLOSING_CASES } from './testing/cases/closing';
import { FILE_CASES } from './testing/cases/files';
import { HONEST } from './testing/cases/index';
import { REGISTER_CASES } from './testing/cases/register';
import { randomRound } from './testing/random-round';

const VECTORS = path.resolve(import.meta.dirname, '../../docs/vectors');
const python = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0);
const PATIENCE = 120_000;

describe('the bundle of the vectors', () => {
  it('has the files that are written today', () => {
    const names = [...BUNDLE_FILES, SUMS_FILE];
    const kept = readZip(new Uint8Array(readFileSync(path.join(VECTORS, 'bundle-v1.zip'))), names);
    expect(kept).toEqual(readZip(HONEST.zip, names));
  });

  it('has nothing wrong', () => {
    expect(verifyBundle(new Uint8Array(readFileSync(path.join(VECTORS, 'bundle-v1.zip')))).ok).toBe(true);
  });
});

/** Rounds of saving together, the rule that the other program counts: every sixth seed. */
const ROUNDS = Array.from({ length: 5 }, (_, i) => buildRound(randomRound(6 * (i + 1))).zip);
/** It compares the votes of ballots.pb and not what is said above them. */
const NOT_LOOKED_AT = 'the election file told otherwise';
const TAMPERED = [...FILE_CASES, ...REGISTER_CASES, ...BALLOT_CASES, ...CLOSING_CASES].filter(
  ({ name }) => name !== NOT_LOOKED_AT,
);

describe.skipIf(!python)(
  'a program in another language, written from the document (skipped: no Python found)',
  () => {
    let folder = '';
    let said: string[] = [];
    beforeAll(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'wijkcheque-second-'));
      const zips = [HONEST.zip, ...ROUNDS, ...TAMPERED.map((one) => one.zip?.() ?? HONEST.zip)];
      const files = zips.map((zip, i) => {
        writeFileSync(path.join(folder, `${i}.zip`), zip);
        return `${i}.zip`;
      });
      const script = path.join(VECTORS, 'check_bundle.py');
      const { stdout, stderr } = spawnSync(python ?? '', [script, ...files], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect(stderr).toBe('');
      said = stdout.trimEnd().split('\n');
    }, PATIENCE);
    afterAll(() => rmSync(folder, { recursive: true }));

    it('finds nothing wrong with honest rounds', () => {
      const honest = 1 + ROUNDS.length;
      expect(said.slice(0, honest)).toEqual(Array.from({ length: honest }, (_, i) => `${i}.zip: OK`));
      expect(ROUNDS.map((zip) => verifyBundle(zip).ok)).toEqual(ROUNDS.map(() => true));
    });

    it.each(TAMPERED.map(({ name }, i) => [name, i] as const))('refuses too: %s', (_, i) => {
      expect(said[1 + ROUNDS.length + i]).toContain('.zip: WRONG, ');
    });
  },
);
