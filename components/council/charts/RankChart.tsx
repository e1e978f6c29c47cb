'use client';

import type { BarShapeProps } from 'recharts';
import { MARK_Y } from './measures';
import { RowBars, RowWords } from './RowBars';
import type { ChartRow, RankChartProps } from './types';

const BAR_PX = 14;

/** Amounts as bars on one axis, each with its words above it. */
export function RankChart(props: RankChartProps) {
  return <RowBars {...props} length="value" shape={RankBar} />;
}

function RankBar({ x, y, width, payload }: BarShapeProps) {
  const row = payload as ChartRow;
  return (
    <g>
      <RowWords {...row} x={x} y={y} />
      {!row.none && (
        <>
          <path className="wc-chart__line" d={`M${x} ${y - 2 + MARK_Y}v${-BAR_PX / 2}v${BAR_PX}`} />
          <rect
            data-point={row.key}
            className="wc-chart__bar"
            x={x}
            y={y - 2 + MARK_Y - BAR_PX / 2}
            width={width}
            height={BAR_PX}
          />
        </>
      )}
    </g>
  );
}
