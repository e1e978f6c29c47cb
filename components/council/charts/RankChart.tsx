'use client';

import {
  Bar,
  BarChart,
  type BarShapeProps,
  ResponsiveContainer,
  useChartWidth,
  XAxis,
  YAxis,
} from 'recharts';
import { fitName, MARK_Y, ROW_PX, TEXT_Y } from './measures';
import type { ChartRow, RankChartProps } from './types';

const BAR_PX = 14;

/** Amounts as bars on one axis, each with its words above it. */
export function RankChart({ alternative, rows, max }: RankChartProps) {
  return (
    <div role="img" aria-label={alternative} className="wc-chart">
      <ResponsiveContainer width="100%" height={rows.length * ROW_PX}>
        <BarChart
          layout="vertical"
          data={[...rows]}
          margin={{ top: 0, right: 1, bottom: 0, left: 1 }}
          accessibilityLayer={false}
        >
          <XAxis type="number" domain={[0, max]} hide />
          <YAxis type="category" dataKey="key" hide />
          <Bar dataKey="value" shape={RankBar} isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

function RankBar({ x, y, width, payload }: BarShapeProps) {
  const chart = useChartWidth() ?? 0;
  const { name, text } = payload as ChartRow;
  return (
    <g>
      <text x={x} y={y - 2 + TEXT_Y}>
        {fitName(name, text, chart)}
      </text>
      <text x={chart - 2} y={y - 2 + TEXT_Y} textAnchor="end">
        {text}
      </text>
      <path className="wc-chart__line" d={`M${x} ${y - 2 + MARK_Y}v${-BAR_PX / 2}v${BAR_PX}`} />
      <rect className="wc-chart__bar" x={x} y={y - 2 + MARK_Y - BAR_PX / 2} width={width} height={BAR_PX} />
    </g>
  );
}
