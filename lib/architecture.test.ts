import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { biomeOverrides } from './architecture/biome';
import { waysToTheServer } from './architecture/clientGraph';
import { findImports, isSource, listSources, readSource, type SourceFile } from './architecture/imports';
import { forbiddenImports, LAYERS, layerOf } from './architecture/layers';

const root = path.resolve(import.meta.dirname, '..');
/** A little below the present number: when a reader goes blind, this is what notices. */
const AT_LEAST_FILES = 480;
const AT_LEAST_IMPORTS = 2100;
const AT_LEAST_CLIENT_FILES = 45;

const paths = listSources(root);
const files = paths.map((file) => readSource(root, file));

describe('the layers of the repository', () => {
  it('are read from every file there is', () => {
    expect(files.length).toBeGreaterThan(AT_LEAST_FILES);
    expect(files.flatMap((file) => file.imports).length).toBeGreaterThan(AT_LEAST_IMPORTS);
  });

  it('have imports that lead to a file', () => {
    const lost = files.flatMap((file) =>
      file.imports.filter((one) => one.missing).map((one) => `${file.path} imports ${one.specifier}`),
    );
    expect(lost).toEqual([]);
  });

  it.runIf(existsSync(path.join(root, '.git')))('leave out no file that git knows', () => {
    const known = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n');
    const sources = known.filter((file) => isSource(file) && existsSync(path.join(root, file)));
    expect(sources.filter((file) => !paths.includes(file))).toEqual([]);
  });

  it('give every file a place', () => {
    expect(paths.filter((file) => layerOf(file) === null)).toEqual([]);
  });

  it('have files in each of them that exists', () => {
    const used = new Set(paths.map((file) => layerOf(file)));
    const empty = LAYERS.filter((layer) => existsSync(path.join(root, layer.folder)) && !used.has(layer));
    expect(empty).toEqual([]);
  });

  it('import only what they may', () => {
    expect(files.flatMap(forbiddenImports)).toEqual([]);
  });
});

describe('what browsers load', () => {
  it('reaches nothing of the server', () => {
    expect(files.filter((file) => file.directive === 'use client').length).toBeGreaterThan(
      AT_LEAST_CLIENT_FILES,
    );
    expect(waysToTheServer(files)).toEqual([]);
  });
});

describe('the linter', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'wijkcheque-lint-'));
    copyFileSync(path.join(root, 'biome.layers.json'), path.join(folder, 'biome.layers.json'));
    writeFileSync(path.join(folder, 'biome.json'), '{ "root": true, "extends": ["./biome.layers.json"] }');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const planted = (file: string): number | null => {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), "export { openDatabase } from '@/db/client';\n");
    const biome = path.join(root, 'node_modules/.bin/biome');
    return spawnSync(biome, ['lint', '--only=style/noRestrictedImports', file], { cwd: folder }).status;
  };

  it('has the same layers', () => {
    const settings = JSON.parse(readFileSync(path.join(root, 'biome.layers.json'), 'utf8')) as object;
    expect(settings).toMatchObject({ overrides: biomeOverrides() });
    expect(readFileSync(path.join(root, 'biome.json'), 'utf8')).toContain('"./biome.layers.json"');
  });

  it('refuses a planted import and allows a right one', () => {
    expect(planted('components/ui/Planted.tsx')).toBe(1);
    expect(planted('db/queries/planted.ts')).toBe(0);
  });
});

describe('this test itself', () => {
  const source = (file: string, ...targets: string[]): SourceFile => ({
    path: file,
    directive: null,
    imports: targets.map((target) => ({
      specifier: target,
      target: target.includes('.ts') ? target : null,
      typeOnly: false,
      missing: false,
    })),
  });

  it.each([
    ['lib/domain/money.ts', 'zod'],
    ['lib/domain/money.ts', 'node:crypto'],
    ['lib/domain/money.ts', 'lib/crypto/jcs.ts'],
    ['lib/crypto/jcs.ts', 'node:crypto'],
    ['components/map/Map.tsx', 'db/client/index.ts'],
    ['components/map/Map.tsx', 'lib/usecases/areas/get-home.ts'],
    ['components/map/Map.tsx', 'lib/crypto/jcs.ts'],
    ['app/page.tsx', 'db/queries/rounds.ts'],
    ['db/queries/rounds.ts', 'lib/usecases/areas/get-home.ts'],
    ['lib/usecases/areas/get-home.ts', 'components/ui/Text.tsx'],
    ['lib/nowhere/x.ts', 'react'],
  ])('refuses %s importing %s', (file, target) => {
    expect(forbiddenImports(source(file, target))).toHaveLength(1);
  });

  it('allows what it should', () => {
    expect(forbiddenImports(source('components/ballot/Code.tsx', 'lib/crypto/code.ts', 'react'))).toEqual([]);
    expect(forbiddenImports(source('lib/domain/money.test.ts', 'vitest', 'lib/domain/money.ts'))).toEqual([]);
  });

  it('follows a client file through others, but not through types or server actions', () => {
    const client: SourceFile = { ...source('components/a.tsx', 'components/b.ts'), directive: 'use client' };
    const b = source('components/b.ts', 'lib/env/index.ts');
    expect(waysToTheServer([client, b])).toEqual(['components/a.tsx → components/b.ts → lib/env/index.ts']);
    expect(waysToTheServer([client, { ...b, directive: 'use server' }])).toEqual([]);
    const erased = b.imports.map((one) => ({ ...one, typeOnly: true }));
    expect(waysToTheServer([client, { ...b, imports: erased }])).toEqual([]);
  });

  it('sees every way of importing', () => {
    // Not spelled out below: this very file is read as well.
    const eight = "'./eight.ts'";
    const text = [
      "import a from 'one';",
      "import {\n  b,\n  type c,\n} from 'two';",
      "import type { d } from 'three';",
      "import 'four';",
      "export * from 'five';",
      "const six = await import('six');",
      "const seven = dynamic(() => import('seven'), { ssr: false });",
      `new Worker(new URL(${eight}, import.meta.url));`,
      "// import no from 'comment'",
      "/* import no from 'comment' */",
      "const no = 'import no from';",
      "import type from 'nine';",
    ].join('\n');
    const seen = findImports(text).toSorted((a, b) => a.specifier.localeCompare(b.specifier));
    expect(seen.map((one) => one.specifier)).toEqual(
      ['one', 'two', 'three', 'four', 'five', 'six', 'seven', './eight.ts', 'nine'].toSorted((a, b) =>
        a.localeCompare(b),
      ),
    );
    expect(seen.filter((one) => one.typeOnly).map((one) => one.specifier)).toEqual(['three']);
  });
});
