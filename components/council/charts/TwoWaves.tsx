export interface WavePoint {
  readonly key: string;
  readonly name: string;
  /** The figure and its margin as the table has them. */
  readonly text: string;
  readonly interval: string;
  /** `null`: no figure, and the text says why. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

interface TwoWavesProps {
  /** The whole chart in words. */
  readonly alternative: string;
  /** In the order of time. */
  readonly points: readonly WavePoint[];
  /** Whether they may be drawn as one line. */
  readonly joined: boolean;
  /** Where the axis ends; it starts at 0. */
  readonly max: number;
}

const WIDTH = 300;
const HEIGHT = 200;
const TOP = 22;
const BOTTOM = 30;
const LEFT = 34;
const WHISKER = 7;
const STEPS = 5;

/** Waves with their margins on an axis from 0: drawn on the server, since nothing in it moves. */
export function TwoWaves({ alternative, points, joined, max }: TwoWavesProps) {
  const y = (value: number) => HEIGHT - BOTTOM - (value / max) * (HEIGHT - TOP - BOTTOM);
  const step = (WIDTH - LEFT) / Math.max(points.length, 1);
  const x = (i: number) => LEFT + step * (i + 0.5);
  const ticks = Array.from({ length: STEPS + 1 }, (_, i) => (max * i) / STEPS);
  return (
    <svg
      role="img"
      aria-label={alternative}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="wc-chart wc-waves__chart"
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <path className="wc-waves__grid" d={`M${LEFT} ${y(tick)}H${WIDTH}`} />
          <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {joined && (
        <polyline
          className="wc-waves__line"
          points={points.flatMap(({ value }, i) => (value === null ? [] : `${x(i)},${y(value)}`)).join(' ')}
        />
      )}
      {points.map((point, i) => (
        <Point key={point.key} point={point} x={x(i)} y={y} />
      ))}
    </svg>
  );
}

interface PointProps {
  readonly point: WavePoint;
  readonly x: number;
  readonly y: (value: number) => number;
}

function Point({ point: { key, name, text, value, low, high }, x, y }: PointProps) {
  const whisker = (at: number) => `M${x - WHISKER} ${y(at)}h${2 * WHISKER}`;
  return (
    <g>
      {low !== null && high !== null && (
        <path className="wc-waves__margin" d={`M${x} ${y(low)}V${y(high)}${whisker(low)}${whisker(high)}`} />
      )}
      {value === null ? (
        <text x={x} y={HEIGHT / 2} textAnchor="middle">
          {text}
        </text>
      ) : (
        <>
          <circle data-point={key} className="wc-chart__dot" cx={x} cy={y(value)} r={4} />
          <text x={x + 12} y={y(value) - 8} className="wc-waves__value">
            {text}
          </text>
        </>
      )}
      <text x={x} y={HEIGHT - 8} textAnchor="middle">
        {name}
      </text>
    </g>
  );
}
