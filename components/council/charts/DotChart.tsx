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
import type { ChartRow, DotChartProps } from './types';

const EDGE = 12;

/**
 * Areas as dots on one axis from 0, with what they are compared with as a dashed line; a second, hollow dot is joined to the
 * first (a dumbbell).
 */
export function DotChart({ alternative, rows, max, reference }: DotChartProps) {
  return (
    <div role="img" aria-label={alternative} className="wc-chart">
      <ResponsiveContainer width="100%" height={rows.length * ROW_PX + AXIS_PX}>
        <BarChart
          layout="vertical"
          data={[...rows]}
          margin={{ top: 0, right: EDGE, bottom: 0, left: EDGE }}
          accessibilityLayer={false}
        >
          <XAxis type="number" domain={[0, max]} height={AXIS_PX} ticks={[0, max / 2, max]} />
          <YAxis type="category" dataKey="key" hide />
          {reference !== null && <ReferenceLine x={reference} className="wc-chart__reference" />}
          <Bar dataKey="value" shape={Dot} isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

function Dot({ x, y, width, payload }: BarShapeProps) {
  const chart = useChartWidth() ?? 0;
  const { key, name, text, value, none, beside } = payload as ChartRow;
  const middle = y - 2 + MARK_Y;
  return (
    <g>
      <text x={x} y={y - 2 + TEXT_Y}>
        {fitName(name, text, chart)}
      </text>
      <text x={chart - EDGE} y={y - 2 + TEXT_Y} textAnchor="end">
        {text}
      </text>
      {!none && (
        <>
          <path className="wc-chart__line" d={`M${x} ${middle}H${chart - EDGE}`} />
          {typeof beside === 'number' && value > 0 && (
            <>
              <path
                className="wc-chart__joint"
                d={`M${x + (beside / value) * width} ${middle}H${x + width}`}
              />
              <circle className="wc-chart__ring" cx={x + (beside / value) * width} cy={middle} r={7} />
            </>
          )}
          <circle data-point={key} className="wc-chart__dot" cx={x + width} cy={middle} r={7} />
        </>
      )}
    </g>
  );
}
