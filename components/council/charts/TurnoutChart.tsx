import { acrossAt, markAt, TimeFrame, timeScale } from './TimeAxis';

interface TurnoutChartProps {
  /** The whole chart in words. */
  readonly alternative: string;
  /** Shares of 100 on the ISO day on which each was complete. */
  readonly points: readonly {
    readonly key: string;
    readonly on: string;
    readonly value: number;
    readonly text: string;
  }[];
  /** What happened, by the place of its kind. */
  readonly events: readonly { readonly key: string; readonly on: string; readonly kind: number }[];
  /** The words of the kinds. */
  readonly kinds: readonly string[];
  readonly years: readonly number[];
  /** Where the axis of shares ends; it starts at 0. */
  readonly max: number;
}

const HEIGHT = 170;
/** Room above for the marks of what happened. */
const TOP = 34;
const TICKS = 2;
/** The first form of what happened: a circle is turnout itself. */
const FORM = 2;

/** A share per moment on an axis of years, with what happened as dashed lines through it, each with the mark of its kind. */
export function TurnoutChart({ alternative, points, events, kinds, years, max }: TurnoutChartProps) {
  const x = timeScale(years);
  const y = (share: number) => HEIGHT - (share / max) * (HEIGHT - TOP);
  const ticks = Array.from({ length: TICKS + 1 }, (_, i) => (max * i) / TICKS);
  return (
    <>
      <TimeFrame alternative={alternative} years={years} height={HEIGHT}>
        {ticks.map((tick) => (
          <g key={tick}>
            <path className="wc-chart__line" d={acrossAt(y(tick))} />
            <text x={14} y={y(tick) - 3}>{`${tick}%`}</text>
          </g>
        ))}
        {events.map(({ key, on, kind }) => (
          <g key={key}>
            <path className="wc-time__event" d={`M${x(on)} ${TOP - 8}V${HEIGHT}`} />
            <path className="wc-chart__marker" d={markAt(FORM + kind, x(on), TOP - 16 - 10 * (kind % 2))} />
          </g>
        ))}
        {points.map(({ key, on, value, text }) => (
          <g key={key}>
            <circle data-point={key} className="wc-chart__dot" cx={x(on)} cy={y(value)} r={6} />
            <text x={x(on)} y={y(value) - 11} textAnchor="middle" className="wc-time__value">
              {text}
            </text>
          </g>
        ))}
      </TimeFrame>
      <ul className="wc-chart__legend wc-list-plain">
        {kinds.map((name, kind) => (
          <li key={name}>
            <svg aria-hidden="true" width={16} height={16} className="wc-chart">
              <path className="wc-chart__marker" d={markAt(FORM + kind, 8, 8)} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </>
  );
}
