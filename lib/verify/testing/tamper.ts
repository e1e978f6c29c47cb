import { utf8 } from '@/lib/crypto/bytes';
import { BUNDLE_FILES, type BundleFile, readZip, SUMS_FILE, sumsText, writeZip } from '@/lib/formats/bundle';

type Lines = Record<string, unknown>[];

/** A bundle's files as text, to be changed; `zip` makes the sums fit again, so a test reaches the check it is about. */
export class Tampered {
  private readonly files: Map<string, Uint8Array>;

  constructor(zip: Uint8Array) {
    const read = readZip(zip, [...BUNDLE_FILES, SUMS_FILE]);
    if (!read.ok) throw new Error('not a bundle');
    this.files = new Map(read.value);
  }

  bytes(name: BundleFile): Uint8Array {
    return this.files.get(name) ?? new Uint8Array();
  }

  text(name: BundleFile): string {
    return new TextDecoder().decode(this.bytes(name));
  }

  setBytes(name: string, bytes: Uint8Array): this {
    this.files.set(name, bytes);
    return this;
  }

  set(name: string, text: string): this {
    return this.setBytes(name, utf8(text));
  }

  drop(name: string): this {
    this.files.delete(name);
    return this;
  }

  /** Changes a file as text. */
  edit(name: BundleFile, change: (text: string) => string): this {
    return this.set(name, change(this.text(name)));
  }

  /** Changes SHA256SUMS itself; to be followed by `raw`. */
  editSums(change: (text: string) => string): this {
    return this.set(SUMS_FILE, change(new TextDecoder().decode(this.files.get(SUMS_FILE))));
  }

  /** Changes a JSON file as data; members keep their (canonical) order, new ones must be put in place. */
  json<T>(name: BundleFile, change: (value: T) => unknown): this {
    return this.edit(name, (text) => JSON.stringify(change(JSON.parse(text) as T)));
  }

  /** Changes openings.jsonl as a list. */
  openings(change: (lines: Lines) => Lines): this {
    return this.edit('openings.jsonl', (text) =>
      change(
        text
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as Lines[number]),
      )
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(''),
    );
  }

  /** With SHA256SUMS made again. */
  zip(): Uint8Array {
    return this.set(SUMS_FILE, sumsText(this.files)).raw();
  }

  /** With SHA256SUMS as it is. */
  raw(): Uint8Array {
    return writeZip(this.files);
  }
}
