'use client';

import {
  Bar,
  BarChart,
  type BarShapeProps,
  ReferenceLine,
  ResponsiveContainer,
  useChartWidth,
  XAxis,
  YAxis,
} from 'recharts';
import { AXIS_PX, fitName, MARK_Y, ROW_PX, TEXT_Y } from './measures';
import type { RatioChartProps } from './types';

const EDGE = 12;
/** Doublings either way: from a quarter to four times. */
const REACH = 2;
const TICKS: Readonly<Record<number, string>> = { [-2]: '¼', [-1]: '½', 0: '1', 1: '2', 2: '4' };

/** Ratios with their margins on an axis of doublings: half is as far from one as double. */
export function RatioChart({ alternative, rows }: RatioChartProps) {
  const data = rows.map((row) => ({
    ...row,
    at: doublings(row.value),
    margin: [doublings(row.low), doublings(row.high)] as [number, number],
  }));
  return (
    <div role="img" aria-label={alternative} className="wc-chart">
      <ResponsiveContainer width="100%" height={rows.length * ROW_PX + AXIS_PX}>
        <BarChart
          layout="vertical"
          data={data}
          margin={{ top: 0, right: EDGE, bottom: 0, left: EDGE }}
          accessibilityLayer={false}
        >
          <XAxis
            type="number"
            domain={[-REACH, REACH]}
            ticks={[-2, -1, 0, 1, 2]}
            tickFormatter={(at: number) => TICKS[at] ?? ''}
            height={AXIS_PX}
          />
          <YAxis type="category" dataKey="key" hide />
          <ReferenceLine x={0} className="wc-chart__reference" />
          <Bar dataKey="margin" shape={Ratio} isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

function Ratio({ x, y, width, payload }: BarShapeProps) {
  const chart = useChartWidth() ?? 0;
  const { key, name, text, none, at, margin } = payload as RatioChartProps['rows'][number] & {
    readonly at: number;
    readonly margin: readonly [number, number];
  };
  const middle = y - 2 + MARK_Y;
  const [low, high] = margin;
  const place = high > low ? x + ((at - low) / (high - low)) * width : x;
  return (
    <g>
      <text x={EDGE} y={y - 2 + TEXT_Y}>
        {fitName(name, text, chart)}
      </text>
      <text x={chart - EDGE} y={y - 2 + TEXT_Y} textAnchor="end">
        {text}
      </text>
      {!none && (
        <>
          <path className="wc-chart__line" d={`M${EDGE} ${middle}H${chart - EDGE}`} />
          <path className="wc-chart__joint" d={`M${x} ${middle}H${x + width}`} />
          <circle data-point={key} className="wc-chart__dot" cx={place} cy={middle} r={7} />
        </>
      )}
    </g>
  );
}

/** The logarithm to base 2, within what the axis shows. */
function doublings(ratio: number): number {
  return Math.min(REACH, Math.max(-REACH, Math.log2(Math.max(ratio, 0.01))));
}
