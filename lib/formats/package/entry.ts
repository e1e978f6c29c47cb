import { unzipSync } from 'fflate';

/** One file of a package by its path; `null` when there is none. The others are not unpacked. */
export function zipEntry(zip: Uint8Array, path: string): Uint8Array | null {
  return unzipSync(zip, { filter: ({ name }) => name === path })[path] ?? null;
}
