'use client';

import type { BarShapeProps } from 'recharts';
import { MARK_Y } from './measures';
import { RowBars, RowWords } from './RowBars';
import type { BulletChartProps } from './types';

const WHOLE_PX = 20;
const BAR_PX = 10;

/** A part as a bar within the frame of its whole, per area, on one axis. */
export function BulletChart(props: BulletChartProps) {
  return <RowBars {...props} length="whole" shape={Bullet} side={2} />;
}

function Bullet({ x, y, width, payload }: BarShapeProps) {
  const { key, name, text, value, none, whole } = payload as BulletChartProps['rows'][number];
  const middle = y - 2 + MARK_Y;
  return (
    <g>
      <RowWords x={x} y={y} name={name} text={text} />
      {!none && (
        <>
          <rect className="wc-chart__whole" x={x} y={middle - WHOLE_PX / 2} width={width} height={WHOLE_PX} />
          <rect
            data-point={key}
            className="wc-chart__bar"
            x={x}
            y={middle - BAR_PX / 2}
            width={whole === 0 ? 0 : (value / whole) * width}
            height={BAR_PX}
          />
        </>
      )}
    </g>
  );
}
