/** A name wanted on the map, with its centre in pixels. */
export interface PlacedName {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Roughly the width of a letter and the height of a line at the names' size, in pixels. */
const LETTER = 7;
const LINE = 18;

/**
 * Which names fit without covering one another; the earlier in the list, the more it matters. One answer per name.
 */
export function namesThatFit(names: readonly PlacedName[]): readonly boolean[] {
  const placed: { x: number; y: number; half: number }[] = [];
  return names.map(({ text, x, y }) => {
    const half = (text.length * LETTER) / 2;
    const free = placed.every(
      (other) => Math.abs(other.x - x) > other.half + half || Math.abs(other.y - y) > LINE,
    );
    if (free) placed.push({ x, y, half });
    return free;
  });
}
