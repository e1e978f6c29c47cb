import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Something that must be nowhere: bytes, or a text such as a code. */
export interface Secret {
  readonly name: string;
  readonly value: Uint8Array | string;
}

interface Needle {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A search for many secrets at once, in every form in which they could have been written. */
export interface Search {
  readonly secrets: number;
  readonly forms: number;
  /** Names of the secrets in these bytes, each with the form it was found in. */
  in(haystack: Uint8Array): string[];
  /** The same for every file of a folder, with the file's name in front. */
  inFolder(folder: string): string[];
}

/** The beginning of a form is enough: a leak may be cut off. Shorter ones would be found by chance. */
const LONGEST = 24;
const SHORTEST = 12;

export function searchFor(secrets: readonly Secret[]): Search {
  const needles = secrets.flatMap(({ name, value }) =>
    [...formsOf(value)].map(([form, text]) => ({ name: `${name} as ${form}`, bytes: shortened(text) })),
  );
  const index = indexOf(needles);
  const find = (haystack: Uint8Array) => scan(haystack, index);
  return {
    secrets: secrets.length,
    forms: needles.length,
    in: find,
    inFolder: (folder) =>
      filesIn(folder).flatMap((file) =>
        find(readFileSync(file)).map((found) => `${path.relative(folder, file)}: ${found}`),
      ),
  };
}

function shortened(form: Buffer): Buffer {
  if (form.length < SHORTEST) throw new Error('a secret of so few bytes would be found by chance');
  return form.subarray(0, LONGEST);
}

function formsOf(value: Uint8Array | string): ReadonlyMap<string, Buffer> {
  if (typeof value !== 'string') {
    const raw = Buffer.from(value);
    const hex = raw.toString('hex');
    return new Map([
      ['bytes', raw],
      ['hex', Buffer.from(hex)],
      ['upper-case hex', Buffer.from(hex.toUpperCase())],
      ['a list of numbers', Buffer.from(`${[...raw].join(',')}`)],
      ...inBase64(raw, ''),
      ...inBase64(Buffer.from(hex), ' of hex'),
    ]);
  }
  const bare = value.replaceAll('-', '');
  // A strip's letter U stands before its groups of four.
  const start = bare.length % 4;
  const grouped = bare.slice(0, start) + (bare.slice(start).match(/.{4}/g) ?? []).join('-');
  return new Map([
    ['text', Buffer.from(bare)],
    ['text with hyphens', Buffer.from(grouped)],
    ['lower case', Buffer.from(bare.toLowerCase())],
    ['lower case with hyphens', Buffer.from(grouped.toLowerCase())],
    ['hex', Buffer.from(Buffer.from(bare).toString('hex'))],
    ...inBase64(Buffer.from(bare), ''),
    ...inBase64(Buffer.from(grouped), ' with hyphens'),
  ]);
}

/** Three alignments, since it may stand in the middle of something longer; the characters beside it are cut off. */
function inBase64(bytes: Buffer, what: string): [string, Buffer][] {
  return [0, 1, 2].flatMap((before) => {
    const padded = Buffer.concat([Buffer.alloc(before), bytes]);
    const cut = (text: string) => Buffer.from(text.slice(Math.ceil((before * 4) / 3), -4));
    return [
      [`base64${what}, ${before}`, cut(padded.toString('base64'))],
      [`base64url${what}, ${before}`, cut(padded.toString('base64url'))],
    ] as [string, Buffer][];
  });
}

interface Index {
  /** A bit per value of 24 bits: whether a needle may begin with four such bytes. */
  readonly may: Uint8Array;
  readonly byStart: ReadonlyMap<number, readonly Needle[]>;
}

const mixed = (start: number) => Math.imul(start, 0x9e37_79b1) >>> 8;

function indexOf(needles: readonly Needle[]): Index {
  const may = new Uint8Array(2 ** 24);
  const byStart = new Map<number, Needle[]>();
  for (const needle of needles) {
    const start = needle.bytes.readUInt32BE(0);
    may[mixed(start)] = 1;
    const others = byStart.get(start);
    if (others) others.push(needle);
    else byStart.set(start, [needle]);
  }
  return { may, byStart };
}

function scan(haystack: Uint8Array, { may, byStart }: Index): string[] {
  const bytes = Buffer.from(haystack.buffer, haystack.byteOffset, haystack.byteLength);
  const found = new Set<string>();
  let start = 0;
  for (let i = 0; i < bytes.length; i++) {
    start = ((start << 8) | (bytes[i] ?? 0)) >>> 0;
    if (i < 3 || may[mixed(start)] === 0) continue;
    for (const needle of byStart.get(start) ?? [])
      if (bytes.subarray(i - 3, i - 3 + needle.bytes.length).equals(needle.bytes)) found.add(needle.name);
  }
  return [...found];
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
