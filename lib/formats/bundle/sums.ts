import { utf8 } from '@/lib/crypto/bytes';
import { sha256Hex } from '@/lib/crypto/digest';

export const SUMS_FILE = 'SHA256SUMS';

/** SHA256SUMS over these files, as `sha256sum` writes and checks it: a line per file, sorted by name. */
export function sumsText(files: ReadonlyMap<string, Uint8Array>): string {
  const names = [...files.keys()].filter((name) => name !== SUMS_FILE).toSorted();
  return names.map((name) => `${sha256Hex(files.get(name) ?? utf8(''))}  ${name}\n`).join('');
}

/**
 * Names whose file is not what SHA256SUMS says; `null` when the text is not one line for each file once, in order and
 * with lower-case hex.
 */
export function wrongSums(text: string, files: ReadonlyMap<string, Uint8Array>): readonly string[] | null {
  const expected = sumsText(files).split('\n');
  const given = text.split('\n');
  if (given.length !== expected.length) return null;
  const formed = given.every((line, i) => {
    const rest = expected[i]?.slice(64) ?? '';
    return line.slice(64) === rest && (rest === '' || /^[0-9a-f]{64}$/.test(line.slice(0, 64)));
  });
  if (!formed) return null;
  return given.flatMap((line, i) => (line === expected[i] ? [] : [line.slice(66)]));
}
