import type { ReactNode } from 'react';

/** Units of the drawing; it is as wide as there is room for. */
export const TIME_WIDTH = 360;
const EDGE = 14;
const AXIS = 24;

/** Marks told apart by their form, by the place of their kind. */
const MARKS = [
  (x: number, y: number) => `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0`,
  (x: number, y: number) => `M${x - 4} ${y - 4}h8v8h-8z`,
  (x: number, y: number) => `M${x} ${y - 5}l5 9h-10z`,
  (x: number, y: number) => `M${x} ${y - 5}l5 5l-5 5l-5 -5z`,
  (x: number, y: number) => `M${x - 5} ${y - 1.5}h3.5v-3.5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5z`,
] as const;

/** The path of the mark of a kind around a point. */
export function markAt(kind: number, x: number, y: number): string {
  return MARKS[kind % MARKS.length]?.(x, y) ?? '';
}

/** Where an ISO day lies between the first year and the end of the last. */
export function timeScale(years: readonly number[]): (day: string) => number {
  const from = Date.UTC(years[0] ?? 0, 0, 1);
  const until = Date.UTC(years.at(-1) ?? 1, 0, 1);
  return (day) => EDGE + ((Date.parse(`${day}T00:00:00Z`) - from) / (until - from)) * (TIME_WIDTH - 2 * EDGE);
}

interface TimeFrameProps {
  /** The whole chart in words. */
  readonly alternative: string;
  /** Marks of the axis; the last one ends it. */
  readonly years: readonly number[];
  /** Of what is drawn above the axis. */
  readonly height: number;
  readonly children: ReactNode;
}

/** A drawing over the years, made on the server: nothing in it moves. */
export function TimeFrame({ alternative, years, height, children }: TimeFrameProps) {
  const x = timeScale(years);
  return (
    <svg
      role="img"
      aria-label={alternative}
      viewBox={`0 0 ${TIME_WIDTH} ${height + AXIS}`}
      className="wc-chart wc-time"
    >
      {children}
      {years.map((year) => (
        <g key={year}>
          <path className="wc-chart__line" d={`M${x(`${year}-01-01`)} ${height}v5`} />
          <text x={x(`${year}-01-01`)} y={height + 18} textAnchor="middle">
            {year}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** The line of an axis or a lane, from edge to edge. */
export function acrossAt(y: number): string {
  return `M${EDGE} ${y}H${TIME_WIDTH - EDGE}`;
}
