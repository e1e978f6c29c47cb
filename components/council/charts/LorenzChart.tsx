'use client';

import { Line, LineChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { DASHES, LineLegend, Marker } from './SurvivalChart';
import type { LorenzChartProps } from './types';

const HEIGHT_PX = 300;

/** What the lowest so many in a hundred have of all, per area a line; the diagonal is everybody the same. */
export function LorenzChart({ alternative, lines, even }: LorenzChartProps) {
  const ticks = [0, 50, 100];
  const percent = (share: number) => `${share}%`;
  return (
    <>
      <div role="img" aria-label={alternative} className="wc-chart">
        <ResponsiveContainer width="100%" height={HEIGHT_PX}>
          <LineChart margin={{ top: 10, right: 26, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <XAxis
              type="number"
              dataKey="part"
              domain={[0, 100]}
              ticks={ticks}
              tickFormatter={percent}
              height={30}
            />
            <YAxis type="number" domain={[0, 100]} ticks={ticks} tickFormatter={percent} width={52} />
            <ReferenceLine
              segment={[
                { x: 0, y: 0 },
                { x: 100, y: 100 },
              ]}
              className="wc-chart__reference"
            />
            {lines.map(({ key, points }, i) => (
              <Line
                key={key}
                type="linear"
                data={[...points]}
                dataKey="share"
                isAnimationActive={false}
                stroke="var(--wijkcheque-deep)"
                strokeWidth={2.5}
                strokeDasharray={DASHES[i % DASHES.length] ?? ''}
                dot={({ cx, cy, index = 0 }: { cx?: number; cy?: number; index?: number }) => (
                  <Marker key={index} cx={cx} cy={cy} place={i} point={`${key} ${index}`} />
                )}
              />
            ))}
          </LineChart>
        </ResponsiveContainer>
      </div>
      <p className="wc-muted wc-small">{even}</p>
      <LineLegend lines={lines} />
    </>
  );
}
