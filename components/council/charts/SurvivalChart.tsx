'use client';

import { Line, LineChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { SurvivalChartProps } from './types';

const HEIGHT_PX = 240;
/** Of the lines, so that they are told apart without colour. */
export const DASHES = ['', '8 4', '2 4', '12 4 2 4'] as const;
/** A marker of another form per line, beside the dashes of the line itself. */
const MARKERS = ['circle', 'square', 'triangle', 'cross'] as const;

/** The share that is left, per area a line in steps with a mark where it falls; the half as a dashed line. */
export function SurvivalChart({ alternative, lines, max, half, daysText }: SurvivalChartProps) {
  return (
    <>
      <div role="img" aria-label={alternative} className="wc-chart">
        <ResponsiveContainer width="100%" height={HEIGHT_PX}>
          <LineChart margin={{ top: 10, right: 14, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <XAxis
              type="number"
              dataKey="days"
              domain={[0, max]}
              ticks={[0, max / 4, max / 2, (3 * max) / 4, max]}
              height={34}
            />
            <YAxis type="number" domain={[0, 100]} ticks={[0, 50, 100]} width={38} />
            <ReferenceLine y={50} className="wc-chart__reference" />
            {lines.map(({ key, steps }, i) => (
              <Line
                key={key}
                type="stepAfter"
                data={[{ days: 0, share: 100 }, ...steps]}
                dataKey="share"
                isAnimationActive={false}
                stroke="var(--wijkcheque-deep)"
                strokeWidth={2.5}
                strokeDasharray={DASHES[i % DASHES.length] ?? ''}
                dot={({ cx, cy, index = 0 }: MarkerProps) => (
                  <Marker key={index} cx={cx} cy={cy} place={i} point={`${key} ${index - 1}`} />
                )}
              />
            ))}
          </LineChart>
        </ResponsiveContainer>
      </div>
      <p className="wc-muted wc-small">
        {daysText} {half}
      </p>
      <LineLegend lines={lines} />
    </>
  );
}

/** Which line is whose: its dashes and its mark. */
export function LineLegend({
  lines,
}: {
  readonly lines: readonly { readonly key: string; readonly name: string }[];
}) {
  return (
    <ul className="wc-chart__legend wc-list-plain">
      {lines.map(({ key, name }, i) => (
        <li key={key}>
          <svg aria-hidden="true" width={40} height={16} className="wc-chart">
            <path
              d="M0 8h40"
              fill="none"
              stroke="var(--wijkcheque-deep)"
              strokeWidth={2.5}
              strokeDasharray={DASHES[i % DASHES.length] ?? ''}
            />
            <Marker cx={20} cy={8} place={i} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

interface MarkerProps {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly index?: number | undefined;
}

/** `place` tells its form: another for every line. */
export function Marker({
  cx = 0,
  cy = 0,
  place,
  point,
}: MarkerProps & { readonly place: number; readonly point?: string }) {
  const paths = {
    circle: `M${cx - 4} ${cy}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0`,
    square: `M${cx - 4} ${cy - 4}h8v8h-8z`,
    triangle: `M${cx} ${cy - 5}l5 9h-10z`,
    cross: `M${cx - 5} ${cy - 1.5}h10v3h-10zM${cx - 1.5} ${cy - 5}h3v10h-3z`,
  };
  return (
    <path
      data-point={point}
      className="wc-chart__marker"
      d={paths[MARKERS[place % MARKERS.length] ?? 'circle']}
    />
  );
}
