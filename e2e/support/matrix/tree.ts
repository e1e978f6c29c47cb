import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Read from the tree itself, so that a door nobody thought of is missed. */
const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Addresses of all pages: `/wijk/[slug]`. */
export function pagesInTree(): string[] {
  return filesIn('app', /\/page\.tsx$/)
    .map(addressOf)
    .toSorted();
}

/** Methods and addresses of all route handlers: `POST /api/foto`. */
export function handlersInTree(): string[] {
  return filesIn('app', /\/route\.ts$/)
    .flatMap((file) => {
      const text = readFileSync(path.join(ROOT, file), 'utf8');
      const methods = [...text.matchAll(/\b(GET|POST|PUT|PATCH|DELETE|HEAD)\b(?= ?[(,}=]| })/g)].map(
        ([, method]) => method,
      );
      return [...new Set(methods)].map((method) => `${method} ${addressOf(file)}`);
    })
    .toSorted();
}

/** Names of all server actions. */
export function actionsInTree(): string[] {
  return filesIn('app/actions', /\.ts$/)
    .flatMap((file) => {
      const text = readFileSync(path.join(ROOT, file), 'utf8');
      return [...text.matchAll(/^export async function (\w+)/gm)].map(([, name = '']) => name);
    })
    .toSorted();
}

/** Ids under which the built application knows its actions, by name. */
export function actionIds(): ReadonlyMap<string, string> {
  const file = path.join(ROOT, '.next/server/server-reference-manifest.json');
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as {
    node: Record<string, { exportedName?: string }>;
  };
  return new Map(Object.entries(node).map(([id, { exportedName }]) => [exportedName ?? '', id]));
}

/** Paths from the root, with `/` between the parts. */
function filesIn(folder: string, kind: RegExp): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`)
    .filter((file) => kind.test(file) && !/\.test\.ts$/.test(file));
}

/** Without groups and file name, as a browser asks for it. */
function addressOf(file: string): string {
  const address = path
    .dirname(file)
    .split('/')
    .slice(1)
    .filter((part) => !part.startsWith('('))
    .join('/');
  return `/${address}`;
}
