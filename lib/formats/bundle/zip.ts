import { unzipSync, zipSync } from 'fflate';
import { fail, ok, type Result } from '@/lib/domain/result';

/** Beginning of the time that a ZIP can hold, by the clock on the wall as ZIPs have it: the same bytes in every time zone. */
const fixedTime = () => new Date(1980, 0, 1);
/** More than any round unpacks to: a bundle of 100,000 ballots has about 60 MB. */
const MOST_BYTES = 256 * 1024 * 1024;

/** A ZIP with sorted names and fixed times: the same files give the same bytes. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const names = [...files.keys()].toSorted();
  return zipSync(Object.fromEntries(names.map((name) => [name, files.get(name) ?? new Uint8Array()])), {
    mtime: fixedTime(),
    level: 6,
  });
}

export interface ZipFault {
  readonly code: 'BAD_ZIP' | 'UNKNOWN_FILE';
  readonly name?: string;
}

/**
 * The files of a ZIP that holds no others than these names, none of them twice. Errors: BAD_ZIP (not one, cut off, or
 * far too large), UNKNOWN_FILE with its name.
 */
export function readZip(
  zip: Uint8Array,
  names: readonly string[],
): Result<ReadonlyMap<string, Uint8Array>, ZipFault> {
  const seen = new Set<string>();
  let unknown: string | null = null;
  let bytes = 0;
  try {
    const files = unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        if (!names.includes(name) || seen.has(name)) unknown ??= name;
        seen.add(name);
        bytes += originalSize;
        return unknown === null && bytes <= MOST_BYTES;
      },
    });
    if (unknown !== null) return fail({ code: 'UNKNOWN_FILE', name: unknown });
    return bytes > MOST_BYTES ? fail({ code: 'BAD_ZIP' }) : ok(new Map(Object.entries(files)));
  } catch {
    return fail({ code: 'BAD_ZIP' });
  }
}
