'use client';

import { useId } from 'react';
import { type BarShapeProps, useChartWidth } from 'recharts';
import { MARK_Y, TEXT_Y } from './measures';
import { Patterns, patternUrl } from './Patterns';
import { RowBars } from './RowBars';
import type { StackChartProps } from './types';

const BAR_PX = 18;

/** A whole cut into parts, per area; every part has a pattern of its own beside its colour. */
export function StackChart({ alternative, rows, parts }: StackChartProps) {
  // Its colons may not stand in url(#…).
  const id = useId().replaceAll(/\W/g, '');
  const data = rows.map((row) => ({ ...row, id, whole: 100 }));
  return (
    <>
      <RowBars alternative={alternative} rows={data} max={100} length="whole" shape={StackBar}>
        <Patterns id={id} />
      </RowBars>
      <ul className="wc-chart__legend wc-list-plain">
        {parts.map((part, i) => (
          <li key={part}>
            <svg aria-hidden="true" width={22} height={16} className="wc-chart">
              <rect x={1} y={1} width={20} height={14} className="wc-chart__part" fill={patternUrl(id, i)} />
            </svg>
            {part}
          </li>
        ))}
      </ul>
    </>
  );
}

function StackBar({ x, y, width, payload }: BarShapeProps) {
  const chart = useChartWidth() ?? 0;
  const { key, name, shares, id } = payload as StackChartProps['rows'][number] & { readonly id: string };
  const letters = Math.floor(chart / 7.6);
  const starts = shares.map((_, i) => shares.slice(0, i).reduce((sum, one) => sum + one, 0));
  return (
    <g>
      <text x={x} y={y - 2 + TEXT_Y}>
        {name.length > letters ? `${name.slice(0, letters - 1)}…` : name}
      </text>
      {shares.map((share, i) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have an order and no other name here
          key={i}
          data-point={`${key} ${i}`}
          className="wc-chart__part"
          x={x + ((starts[i] ?? 0) * width) / 100}
          y={y - 2 + MARK_Y - BAR_PX / 2}
          width={(share * width) / 100}
          height={BAR_PX}
          fill={patternUrl(id, i)}
        />
      ))}
    </g>
  );
}
