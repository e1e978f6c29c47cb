import { buildIfNeeded, hasBuild } from '../../support/build';
import { CommandError } from '../../support/command';

/** Options of every part that measures the built application. */
export const BUILT_OPTIONS = { 'as-built': { type: 'boolean' }, json: { type: 'boolean' } } as const;

export const BUILT_HELP = `
  --as-built    measure the build that is there, also when the sources have changed since
  --json        one JSON object on standard output; implies --as-built
`.trim();

/** Makes sure that what is measured is a build of these sources; a build writes to standard output, so not for JSON. */
export function useBuild(given: { readonly 'as-built'?: boolean; readonly json?: boolean }): void {
  if (!given['as-built'] && !given.json) buildIfNeeded();
  if (!hasBuild()) throw new CommandError('There is no build yet. Run npm run build first.');
}
