import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** One import in a source file. */
export interface Import {
  /** As written. */
  readonly specifier: string;
  /** Path from the root of the repository; null for a package. */
  readonly target: string | null;
  /** Erased by the compiler: nothing of it reaches a browser. */
  readonly typeOnly: boolean;
  /** `target` is no file: then this reader is wrong about it, or the compiler complains as well. */
  readonly missing: boolean;
}

export interface SourceFile {
  /** Path from the root of the repository, with forward slashes. */
  readonly path: string;
  readonly directive: 'use client' | 'use server' | null;
  readonly imports: readonly Import[];
}

const SOURCE = /\.(?:[cm]?[jt]s|tsx)$/;
const SKIPPED = new Set([
  'node_modules',
  '.next',
  '.data',
  '.git',
  'public',
  'test-results',
  'playwright-report',
]);
/** What the framework writes for itself. */
const GENERATED = new Set(['next-env.d.ts']);

export function isSource(file: string): boolean {
  return SOURCE.test(file) && !GENERATED.has(file);
}

/** Every source file below `folder` (path from the root; '' = everything). */
export function listSources(root: string, folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => !SKIPPED.has(entry.name))
    .flatMap((entry) => {
      const file = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) return listSources(root, file);
      return isSource(file) ? [file] : [];
    });
}

/** A source file's directive and imports. */
export function readSource(root: string, file: string): SourceFile {
  const text = readFileSync(path.join(root, file), 'utf8');
  const imports = findImports(text).map(({ specifier, typeOnly }) => ({
    specifier,
    typeOnly,
    ...resolve(root, file, specifier),
  }));
  return { path: file, directive: findDirective(text), imports };
}

/**
 * Statements start a line, so nothing in a string or comment that mentions an import counts, unless it is laid out
 * exactly like one. The clause holds neither quotes nor `;`, which keeps a match inside one statement.
 */
const STATEMENT = /^[ \t]*(import|export)\b(?<clause>[^'"`;]*?)\bfrom\s*['"](?<specifier>[^'"\n]+)['"]/gm;
const SIDE_EFFECT = /^[ \t]*import\s*['"](?<specifier>[^'"\n]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*(?:\/\*[^*]*\*\/\s*)*['"](?<specifier>[^'"\n]+)['"]\s*[,)]/g;
const WORKER = /new URL\(\s*['"](?<specifier>\.[^'"\n]+)['"]\s*,\s*import\.meta\.url/g;

/** Static, side-effect and dynamic imports, re-exports, and workers. */
export function findImports(source: string): { specifier: string; typeOnly: boolean }[] {
  const text = source.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  const found = [...text.matchAll(STATEMENT)].map(({ groups }) => ({
    specifier: groups?.specifier ?? '',
    typeOnly: /^\s+type\b(?!\s*,|\s*$)/.test(groups?.clause ?? ''),
  }));
  for (const pattern of [SIDE_EFFECT, DYNAMIC, WORKER]) {
    for (const { groups } of text.matchAll(pattern)) {
      found.push({ specifier: groups?.specifier ?? '', typeOnly: false });
    }
  }
  return found;
}

/** The directive a module opens with; comments may stand before it. */
function findDirective(text: string): SourceFile['directive'] {
  const start = /^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*['"](use client|use server)['"]/.exec(text);
  return (start?.[1] as SourceFile['directive'] | undefined) ?? null;
}

const ENDINGS = ['', '.ts', '.tsx', '.js', '/index.ts', '/index.tsx'];

function resolve(root: string, from: string, specifier: string): Pick<Import, 'target' | 'missing'> {
  if (!specifier.startsWith('.') && !specifier.startsWith('@/')) return { target: null, missing: false };
  const base = specifier.startsWith('@/')
    ? specifier.slice(2)
    : path.posix.join(path.posix.dirname(from), specifier);
  const found = ENDINGS.map((ending) => base + ending).find((file) => isFile(path.join(root, file)));
  return { target: found ?? base, missing: found === undefined };
}

function isFile(file: string): boolean {
  return existsSync(file) && statSync(file).isFile();
}
