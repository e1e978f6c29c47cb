'use client';

import { Line, LineChart, ReferenceLine, ResponsiveContainer, useChartWidth, XAxis, YAxis } from 'recharts';
import { AXIS_PX, fitName } from './measures';
import type { StripChartProps } from './types';

const EDGE = 12;
const LANE_PX = 88;
const DOT_PX = 4.5;
/** As many dots fit above each other; more of them are told by a number. */
const MOST = 5;

/** A dot per case, equal ones above each other, a lane per area; the norm as a dashed line over all lanes. */
export function StripChart({ alternative, lanes, max, norm }: StripChartProps) {
  return (
    <div role="img" aria-label={alternative} className="wc-chart">
      <ResponsiveContainer width="100%" height={lanes.length * LANE_PX + AXIS_PX + (norm ? 20 : 0)}>
        <LineChart
          margin={{ top: norm ? 20 : 0, right: EDGE, bottom: 0, left: EDGE }}
          accessibilityLayer={false}
        >
          <XAxis type="number" dataKey="at" domain={[0, max]} ticks={[0, max / 2, max]} height={AXIS_PX} />
          <YAxis type="number" dataKey="lane" domain={[0, lanes.length]} reversed hide />
          {norm && (
            <ReferenceLine
              x={norm.at}
              className="wc-chart__reference"
              label={{ value: norm.name, position: 'top' }}
            />
          )}
          {lanes.map(({ key, name, text, cases }, lane) => (
            <Line
              key={key}
              data={[
                // Without a case: it carries the words and the line of the lane.
                { at: 0, lane: lane + 0.9, name, text, count: 0, point: '' },
                ...cases.map(({ at, count }) => ({
                  at,
                  lane: lane + 0.9,
                  name: null,
                  text: '',
                  count,
                  point: `${key} ${at}`,
                })),
              ]}
              // Only its dots: a part of its own for dots would be more to fetch.
              dataKey="lane"
              stroke="none"
              isAnimationActive={false}
              dot={(props: CaseProps) => <Case key={props.index} {...props} />}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}

interface CaseProps {
  readonly index: number;
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly payload: {
    readonly name: string | null;
    readonly text: string;
    readonly count: number;
    readonly point: string;
  };
}

function Case({ cx = 0, cy = 0, payload: { name, text, count, point } }: CaseProps) {
  const chart = useChartWidth() ?? 0;
  if (name !== null)
    return (
      <g>
        <text x={cx} y={cy - LANE_PX + 26}>
          {fitName(name, text, chart)}
        </text>
        <text x={chart - EDGE} y={cy - LANE_PX + 26} textAnchor="end">
          {text}
        </text>
        <path className="wc-chart__line" d={`M${cx} ${cy}H${chart - EDGE}`} />
      </g>
    );
  const shown = Array.from({ length: Math.min(count, MOST) }, (_, i) => cy - DOT_PX - 1 - i * 2 * DOT_PX);
  return (
    <g data-point={point}>
      {shown.map((y) => (
        <circle key={y} className="wc-chart__marker" cx={cx} cy={y} r={DOT_PX - 0.6} />
      ))}
      {count > MOST && (
        <text x={cx} y={(shown.at(-1) ?? cy) - 7} textAnchor="middle" className="wc-chart__small">
          {count}
        </text>
      )}
    </g>
  );
}
