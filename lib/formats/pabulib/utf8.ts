import type { ProblemList } from './problems';

const NEWLINE = 10;

/** Length of a byte order mark at the start. */
export function withoutMark(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** Reports the first line that is not UTF-8 text; false when there is one. */
export function checkUtf8(bytes: Uint8Array, problems: ProblemList): boolean {
  let position = nextBeyondAscii(bytes, 0);
  while (position < bytes.length) {
    const start = bytes.lastIndexOf(NEWLINE, position) + 1;
    const newline = bytes.indexOf(NEWLINE, position);
    const end = newline < 0 ? bytes.length : newline;
    if (!isUtf8(bytes.subarray(start, end))) {
      problems.error(lineAt(bytes, start), 'NOT_UTF8', 'not UTF-8 text');
      return false;
    }
    position = nextBeyondAscii(bytes, end);
  }
  return true;
}

/** Position of the first byte from `from` on that is not ASCII; four at a time, since most of a file is. */
function nextBeyondAscii(bytes: Uint8Array, from: number): number {
  let i = from;
  while (i < bytes.length && (bytes.byteOffset + i) % 4 !== 0) {
    if ((bytes[i] as number) >= 0x80) return i;
    i++;
  }
  if (i >= bytes.length) return bytes.length;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + i, (bytes.length - i) >> 2);
  let word = 0;
  while (word < words.length && ((words[word] as number) & 0x80808080) === 0) word++;
  for (i += word * 4; i < bytes.length; i++) if ((bytes[i] as number) >= 0x80) return i;
  return bytes.length;
}

function lineAt(bytes: Uint8Array, position: number): number {
  let line = 1;
  for (let i = 0; i < position; i++) if (bytes[i] === NEWLINE) line++;
  return line;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
