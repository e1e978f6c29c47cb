'use client';

import { useId } from 'react';
import type { BarShapeProps } from 'recharts';
import { MARK_Y } from './measures';
import { Patterns, patternUrl } from './Patterns';
import { RowBars, RowWords } from './RowBars';
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
  const { key, name, text, shares, id } = payload as StackChartProps['rows'][number] & {
    readonly id: string;
  };
  let start = 0;
  return (
    <g>
      <RowWords x={x} y={y} name={name} text={text} />
      {shares.map((share, i) => {
        if (share === null) return null;
        const from = start;
        start += share;
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have an order and no other name here
            key={i}
            data-point={`${key} ${i}`}
            className="wc-chart__part"
            x={x + (from * width) / 100}
            y={y - 2 + MARK_Y - BAR_PX / 2}
            width={(share * width) / 100}
            height={BAR_PX}
            fill={patternUrl(id, i)}
          />
        );
      })}
    </g>
  );
}
