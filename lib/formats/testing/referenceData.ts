import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Folder with reference data that is not part of the project (real elections with their outcomes, real boundaries):
 * `TEST_DATA`, else `../shared/data` beside the project. `null` where it is missing: the tests that need it then skip
 * and say so.
 */
export function referenceData(kind: 'elections' | 'geo'): string | null {
  const root = process.env.TEST_DATA ?? path.resolve(import.meta.dirname, '../../../../shared/data');
  const folder = path.join(root, kind);
  return existsSync(folder) ? folder : null;
}
