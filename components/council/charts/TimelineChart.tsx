import { acrossAt, markAt, TimeFrame, timeScale } from './TimeAxis';

interface TimelineChartProps {
  /** The whole chart in words. */
  readonly alternative: string;
  readonly lanes: readonly string[];
  /** ISO days, and the place of the lane. */
  readonly marks: readonly { readonly key: string; readonly on: string; readonly lane: number }[];
  /** Marks of the axis; the last one ends it. */
  readonly years: readonly number[];
}

const LANE = 40;
const EDGE = 14;

/** What happened over the years, a lane per kind with a mark of its own. */
export function TimelineChart({ alternative, lanes, marks, years }: TimelineChartProps) {
  const x = timeScale(years);
  const y = (lane: number) => LANE * (lane + 0.75);
  return (
    <TimeFrame alternative={alternative} years={years} height={lanes.length * LANE}>
      {lanes.map((name, lane) => (
        <g key={name}>
          <text x={EDGE} y={y(lane) - 12}>
            {name}
          </text>
          <path className="wc-chart__line" d={acrossAt(y(lane))} />
        </g>
      ))}
      {marks.map(({ key, on, lane }) => (
        <path key={key} data-point={key} className="wc-chart__marker" d={markAt(lane, x(on), y(lane))} />
      ))}
    </TimeFrame>
  );
}
