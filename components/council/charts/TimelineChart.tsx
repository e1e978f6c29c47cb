'use client';

import { Line, LineChart, ResponsiveContainer, useChartWidth, XAxis, YAxis } from 'recharts';
import { AXIS_PX, ROW_PX } from './measures';
import type { TimelineChartProps } from './types';

const EDGE = 12;
/** A mark of another form per lane. */
const MARKS = [
  (x: number, y: number) => `M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0`,
  (x: number, y: number) => `M${x - 5} ${y - 5}h10v10h-10z`,
  (x: number, y: number) => `M${x} ${y - 6}l6 11h-12z`,
  (x: number, y: number) => `M${x} ${y - 6}l6 6l-6 6l-6 -6z`,
  (x: number, y: number) => `M${x - 6} ${y - 2}h4v-4h4v4h4v4h-4v4h-4v-4h-4z`,
] as const;

/** What happened over the years, a lane per kind. */
export function TimelineChart({ alternative, lanes, marks, years }: TimelineChartProps) {
  const ticks = years.map((year) => Date.UTC(year, 0, 1));
  return (
    <div role="img" aria-label={alternative} className="wc-chart">
      <ResponsiveContainer width="100%" height={lanes.length * ROW_PX + AXIS_PX}>
        <LineChart margin={{ top: 0, right: EDGE, bottom: 0, left: EDGE }} accessibilityLayer={false}>
          <XAxis
            type="number"
            dataKey="at"
            domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
            ticks={ticks}
            interval={0}
            tickFormatter={(at: number) => String(new Date(at).getUTCFullYear())}
            height={AXIS_PX}
          />
          <YAxis type="number" dataKey="lane" domain={[0, lanes.length]} reversed hide />
          {lanes.map((name, lane) => (
            <Line
              key={name}
              data={[
                // Without a day: it carries the name and the line of the lane.
                { key: '', at: ticks[0] ?? 0, lane: lane + 0.6, name, place: lane },
                ...marks
                  .filter((one) => one.lane === lane)
                  .map(({ key, at }) => ({ key, at, lane: lane + 0.6, name: null, place: lane })),
              ]}
              // Only its dots: a part of its own for dots would be more to fetch.
              dataKey="lane"
              stroke="none"
              isAnimationActive={false}
              dot={(props: LaneMarkProps) => <LaneMark key={props.index} {...props} />}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}

interface LaneMarkProps {
  readonly index: number;
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly payload: { readonly key: string; readonly name: string | null; readonly place: number };
}

function LaneMark({ cx = 0, cy = 0, payload: { key, name, place } }: LaneMarkProps) {
  const chart = useChartWidth() ?? 0;
  if (name !== null)
    return (
      <g>
        <text x={cx} y={cy - 14}>
          {name}
        </text>
        <path className="wc-chart__line" d={`M${cx} ${cy}H${chart - EDGE}`} />
      </g>
    );
  return (
    <path data-point={key} className="wc-chart__marker" d={MARKS[place % MARKS.length]?.(cx, cy) ?? ''} />
  );
}
