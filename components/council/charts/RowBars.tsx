'use client';

import type { ReactNode } from 'react';
import {
  Bar,
  BarChart,
  type BarShapeProps,
  ResponsiveContainer,
  useChartWidth,
  XAxis,
  YAxis,
} from 'recharts';
import { fitName, ROW_PX, TEXT_Y } from './measures';

interface RowBarsProps {
  /** The whole chart in words. */
  readonly alternative: string;
  readonly rows: readonly { readonly key: string }[];
  readonly max: number;
  /** What the length of a row's shape is. */
  readonly length: string;
  readonly shape: (props: BarShapeProps) => ReactNode;
  /** Room left and right for what stands out of the axis; pixels. */
  readonly side?: number;
  /** What shapes refer to. */
  readonly children?: ReactNode;
}

/** One shape per area under each other, on one axis that starts at 0. */
export function RowBars({ alternative, rows, max, length, shape, side = 1, children }: RowBarsProps) {
  return (
    <div role="img" aria-label={alternative} className="wc-chart">
      <ResponsiveContainer width="100%" height={rows.length * ROW_PX}>
        <BarChart
          layout="vertical"
          data={[...rows]}
          margin={{ top: 0, right: side, bottom: 0, left: side }}
          accessibilityLayer={false}
        >
          {children}
          <XAxis type="number" domain={[0, max]} hide />
          <YAxis type="category" dataKey="key" hide />
          <Bar dataKey={length} shape={shape} isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

interface RowWordsProps {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly text: string;
}

/** The name of a row and its value in words, above its shape; a name without room is cut off. */
export function RowWords({ x, y, name, text }: RowWordsProps) {
  const chart = useChartWidth() ?? 0;
  return (
    <>
      <text x={x} y={y - 2 + TEXT_Y}>
        {fitName(name, text, chart)}
      </text>
      <text x={chart - 2} y={y - 2 + TEXT_Y} textAnchor="end">
        {text}
      </text>
    </>
  );
}
