/** Full, striped, dotted, crossed, empty: told apart without colour. */
const SHAPES = ['', 'M-2 2l4-4M0 8l8-8M6 10l4-4', 'M3 4h2', 'M0 4h8M4 0v8', null] as const;

/** The reference to the pattern of a part, by its place. */
export function patternUrl(id: string, place: number): string {
  return `url(#${id}-${place % SHAPES.length})`;
}

/** Definitions of the patterns; `id` keeps those of two charts apart. */
export function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      {SHAPES.map((shape, place) => (
        <pattern
          key={shape}
          id={`${id}-${place}`}
          width={8}
          height={8}
          patternUnits="userSpaceOnUse"
          className={`wc-pattern wc-pattern--${place}`}
        >
          <rect width={8} height={8} />
          {shape && <path d={shape} />}
        </pattern>
      ))}
    </defs>
  );
}
