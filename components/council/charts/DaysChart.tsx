'use client';

import {
  Bar,
  type BarShapeProps,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import type { DaysChartProps } from './types';

const HEIGHT_PX = 250;
const TOP_PX = 10;
const BAR_PX = 9;
const WEEK = 7;

/** Rises as bars and their sum as a line in steps, on one axis; what happened as lines across with its words above. */
export function DaysChart({ alternative, steps, events, days: [first, last], max }: DaysChartProps) {
  return (
    <div role="img" aria-label={alternative} className="wc-chart">
      <ResponsiveContainer width="100%" height={HEIGHT_PX}>
        <ComposedChart
          data={[...steps]}
          margin={{ top: TOP_PX, right: 14, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <XAxis type="number" dataKey="at" domain={[first, last]} ticks={weeks(first, last)} height={30} />
          <YAxis
            type="number"
            domain={[0, max]}
            ticks={[0, max / 2, max]}
            tickFormatter={(share: number) => `${share}%`}
            width={46}
          />
          {events.map(({ at, name }) => (
            <ReferenceLine
              key={`${at} ${name}`}
              x={at}
              className="wc-chart__reference"
              label={{ value: name, position: 'insideTopLeft', offset: 6 }}
            />
          ))}
          <Bar dataKey="rise" barSize={BAR_PX} shape={Rise} isAnimationActive={false} />
          <Line
            type="stepAfter"
            dataKey="share"
            dot={false}
            activeDot={false}
            isAnimationActive={false}
            stroke="var(--wijkcheque-deep)"
            strokeWidth={2.5}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

function Rise({ x, y, width, height, payload }: BarShapeProps) {
  const { key } = payload as DaysChartProps['steps'][number];
  return <rect data-point={key} className="wc-chart__rise" x={x} y={y} width={width} height={height} />;
}

/** Marks a week apart, the day of opening among them. */
function weeks(first: number, last: number): number[] {
  const from = Math.ceil(first / WEEK);
  return Array.from({ length: Math.floor(last / WEEK) - from + 1 }, (_, i) => (from + i) * WEEK);
}
