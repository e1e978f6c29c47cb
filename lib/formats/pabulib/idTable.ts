import { GrowingBytes, GrowingUint32 } from './growable';

/** FNV-1a over bytes, 32 bits: only spreads ids over a table, equality is always decided on the bytes themselves. */
export const HASH_START = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;

export function hashBytes(data: Uint8Array, start: number, end: number): number {
  let hash = HASH_START;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (data[i] as number), HASH_PRIME);
  return hash;
}

/** Ids as bytes with their order of arrival, and a hash table to find them again without making strings. */
export class IdTable {
  readonly bytes = new GrowingBytes();
  readonly starts: GrowingUint32;
  private slots = new Int32Array(256).fill(-1);
  private readonly hashes: GrowingUint32;

  constructor(expected = 0) {
    this.starts = new GrowingUint32(expected + 1);
    this.hashes = new GrowingUint32(expected);
    this.starts.push(0);
    if (expected > 100) this.grow(2 ** Math.ceil(Math.log2(expected * 2)));
  }

  get length(): number {
    return this.hashes.length;
  }

  /** Index of the id in `data[start, end)` with this hash, or −1. */
  find(data: Uint8Array, start: number, end: number, hash: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    for (let slot = mix(hash) & mask; ; slot = (slot + 1) & mask) {
      const index = slots[slot] as number;
      if (index < 0) return -1;
      if ((this.hashes.data[index] as number) === hash >>> 0 && this.equals(index, data, start, end)) {
        return index;
      }
    }
  }

  /** Adds an id; false when it is there already. */
  insert(data: Uint8Array, start: number, end: number, hash: number): boolean {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = mix(hash) & mask;
    for (;;) {
      const index = slots[slot] as number;
      if (index < 0) break;
      if ((this.hashes.data[index] as number) === hash >>> 0 && this.equals(index, data, start, end)) {
        return false;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = this.hashes.length;
    this.bytes.append(data, start, end);
    this.starts.push(this.bytes.length);
    this.hashes.push(hash >>> 0);
    if (this.hashes.length * 2 > slots.length) this.grow(slots.length * 4);
    return true;
  }

  text(index: number): string {
    const start = this.starts.data[index] as number;
    return decoder.decode(this.bytes.data.subarray(start, this.starts.data[index + 1]));
  }

  private equals(index: number, data: Uint8Array, start: number, end: number): boolean {
    const from = this.starts.data[index] as number;
    if ((this.starts.data[index + 1] as number) - from !== end - start) return false;
    const mine = this.bytes.data;
    for (let i = start, j = from; i < end; i++, j++) if (data[i] !== mine[j]) return false;
    return true;
  }

  private place(index: number): void {
    const mask = this.slots.length - 1;
    let slot = mix(this.hashes.data[index] as number) & mask;
    while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & mask;
    this.slots[slot] = index;
  }

  private grow(slots: number): void {
    this.slots = new Int32Array(slots).fill(-1);
    for (let index = 0; index < this.hashes.length; index++) this.place(index);
  }
}

const decoder = new TextDecoder();

/** FNV's low bits are weak for short ids that differ in one character; fold the high ones in. */
function mix(hash: number): number {
  return hash ^ (hash >>> 15);
}
