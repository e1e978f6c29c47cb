/**
 * Typed arrays that grow by doubling: what a stream of unknown length is written into. One class per element type, so
 * that each keeps machine code of its own.
 */
export class GrowingBytes {
  data = new Uint8Array(1 << 12);
  length = 0;

  append(source: Uint8Array, start: number, end: number): void {
    const size = end - start;
    this.reserve(size);
    const { data, length } = this;
    this.length = length + size;
    // Copying short slices byte by byte beats the call overhead of set(subarray).
    if (size > 64) data.set(source.subarray(start, end), length);
    else for (let i = 0; i < size; i++) data[length + i] = source[start + i] as number;
  }

  reserve(extra: number): void {
    if (this.length + extra <= this.data.length) return;
    const next = new Uint8Array(Math.max(this.data.length * 2, this.length + extra));
    next.set(this.data.subarray(0, this.length));
    this.data = next;
  }
}

export class GrowingUint32 {
  data: Uint32Array;
  length = 0;

  constructor(expected = 0) {
    this.data = new Uint32Array(Math.max(1 << 10, expected));
  }

  push(value: number): void {
    if (this.length === this.data.length) {
      const next = new Uint32Array(this.data.length * 2);
      next.set(this.data);
      this.data = next;
    }
    this.data[this.length++] = value;
  }
}

export class GrowingFloat64 {
  data: Float64Array;
  length = 0;

  constructor(expected = 0) {
    this.data = new Float64Array(Math.max(1 << 10, expected));
  }

  push(value: number): void {
    if (this.length === this.data.length) {
      const next = new Float64Array(this.data.length * 2);
      next.set(this.data);
      this.data = next;
    }
    this.data[this.length++] = value;
  }
}

export class GrowingUint16 {
  data = new Uint16Array(1 << 12);
  length = 0;

  push(value: number): void {
    this.reserve(1);
    this.data[this.length++] = value;
  }

  reserve(extra: number): void {
    if (this.length + extra <= this.data.length) return;
    const next = new Uint16Array(Math.max(this.data.length * 2, this.length + extra));
    next.set(this.data.subarray(0, this.length));
    this.data = next;
  }
}

export class GrowingInt32 {
  data = new Int32Array(1 << 12);
  length = 0;

  push(value: number): void {
    this.reserve(1);
    this.data[this.length++] = value;
  }

  reserve(extra: number): void {
    if (this.length + extra <= this.data.length) return;
    const next = new Int32Array(Math.max(this.data.length * 2, this.length + extra));
    next.set(this.data.subarray(0, this.length));
    this.data = next;
  }
}
