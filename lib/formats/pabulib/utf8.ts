const NEWLINE = 10;

/** Checks that bytes are UTF-8, piece by piece: a sign may begin in one and end in the next. */
export class Utf8Check {
  /** Bytes still to come of the sign that was begun, and the bounds of the next one. */
  private missing = 0;
  private lowest = 0x80;
  private highest = 0xbf;

  /** A sign was begun and is not finished: where the file ends, that is an error. */
  get isOpen(): boolean {
    return this.missing > 0;
  }

  /** Where from `from` on stands the first byte that cannot be part of UTF-8; −1 when there is none. */
  findBad(bytes: Uint8Array, from: number): number {
    let i = this.missing > 0 ? from : nextBeyondAscii(bytes, from);
    for (; i < bytes.length; i++) {
      const byte = bytes[i] as number;
      if (this.missing > 0) {
        if (byte < this.lowest || byte > this.highest) return i;
        this.missing--;
        this.lowest = 0x80;
        this.highest = 0xbf;
      } else if (byte >= 0x80) {
        if (!this.begin(byte)) return i;
      } else if (byte === NEWLINE) {
        // One sign beyond ASCII is seldom alone on its line; after it the quick search begins again.
        i = nextBeyondAscii(bytes, i) - 1;
      }
    }
    return -1;
  }

  /** Neither longer than need be, nor half of a surrogate pair, nor beyond U+10FFFF. */
  private begin(byte: number): boolean {
    if (byte < 0xc2 || byte > 0xf4) return false;
    this.missing = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    if (byte === 0xe0) this.lowest = 0xa0;
    else if (byte === 0xed) this.highest = 0x9f;
    else if (byte === 0xf0) this.lowest = 0x90;
    else if (byte === 0xf4) this.highest = 0x8f;
    return true;
  }
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
