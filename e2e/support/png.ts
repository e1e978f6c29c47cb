import { inflateSync } from 'node:zlib';

/** A photo of 8 by 6 pixels. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEUlEQVQImWPQr/XHihgGUgIAxQkvEYjaSKsAAAAASUVORK5CYII=',
  'base64',
);

/** What is drawn in a PNG of 8 bits per channel, without interlacing, as a canvas makes it. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** How many different ones there are. */
  readonly colours: number;
  /** Of all dots, of the colour that most of them have: 1 = blank. */
  readonly shareOfMost: number;
}

/** Reads a PNG (W3C, PNG Third Edition, §9 Filtering). Throws on anything that is not as {@link Picture} says. */
export function pictureOf(png: Buffer): Picture {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [depth, kind, , , interlaced] = png.subarray(24, 29);
  const channels = kind === 6 ? 4 : kind === 2 ? 3 : 0;
  if (png.toString('latin1', 1, 4) !== 'PNG' || depth !== 8 || channels === 0 || interlaced !== 0)
    throw new Error('not a PNG of 8 bits per channel');
  const counts = new Map<number, number>();
  let before = new Uint8Array(width * channels);
  const raw = inflateSync(dataOf(png));
  for (let y = 0; y < height; y += 1) {
    const start = y * (width * channels + 1);
    const line = unfiltered(
      raw[start] ?? 0,
      raw.subarray(start + 1, start + 1 + width * channels),
      before,
      channels,
    );
    for (let x = 0; x < line.length; x += channels) {
      const colour = ((line[x] ?? 0) << 16) | ((line[x + 1] ?? 0) << 8) | (line[x + 2] ?? 0);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    before = line;
  }
  return {
    width,
    height,
    colours: counts.size,
    shareOfMost: Math.max(...counts.values()) / (width * height),
  };
}

function dataOf(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(parts);
}

function unfiltered(
  filter: number,
  line: Uint8Array,
  above: Uint8Array,
  channels: number,
): Uint8Array<ArrayBuffer> {
  const plain = new Uint8Array(line.length);
  for (const [i, byte] of line.entries()) {
    const a = plain[i - channels] ?? 0;
    const b = above[i] ?? 0;
    const c = above[i - channels] ?? 0;
    plain[i] = byte + ([0, a, b, (a + b) >> 1, paeth(a, b, c)][filter] ?? 0);
  }
  return plain;
}

function paeth(a: number, b: number, c: number): number {
  const [toA, toB, toC] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (toA <= toB && toA <= toC) return a;
  return toB <= toC ? b : c;
}
