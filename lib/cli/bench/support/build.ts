import { buildIfNeeded, hasBuild } from '../../support/build';
import { CommandError } from '../../support/command';

/** Makes sure that what is measured is a build of these sources, or with `asBuilt` that there is one at all. */
export function useBuild(asBuilt: boolean): void {
  if (!asBuilt) buildIfNeeded();
  if (!hasBuild()) throw new CommandError('There is no build yet. Run npm run build first.');
}
