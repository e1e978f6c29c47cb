import type { SourceFile } from './imports';

/** What must never be in a file that browsers load. */
const SERVER_FOLDERS = ['db/', 'lib/usecases/', 'lib/auth/', 'lib/env/', 'lib/cli/'];
const SERVER_PACKAGES = /^(?:node:|next\/headers$|next-intl\/server$|pg$|pino$)/;

/**
 * Follows the imports of every `'use client'` file and tells each way to something of the server, as
 * `from → … → what`. Types are erased and do not count; a `'use server'` module is a door by design, so the way ends there.
 */
export function waysToTheServer(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return files.filter((file) => file.directive === 'use client').flatMap((file) => waysFrom(file, byPath));
}

function waysFrom(start: SourceFile, byPath: ReadonlyMap<string, SourceFile>): string[] {
  const found: string[] = [];
  const seen = new Set([start.path]);
  const waiting: { file: SourceFile; way: string }[] = [{ file: start, way: start.path }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const { specifier, target, typeOnly } of next.file.imports) {
      if (typeOnly) continue;
      const way = `${next.way} → ${target ?? specifier}`;
      if (
        target === null
          ? SERVER_PACKAGES.test(specifier)
          : SERVER_FOLDERS.some((one) => target.startsWith(one))
      ) {
        found.push(way);
        continue;
      }
      const file = target === null ? undefined : byPath.get(target);
      if (!file || seen.has(file.path) || file.directive === 'use server') continue;
      seen.add(file.path);
      waiting.push({ file, way });
    }
  }
  return found;
}
