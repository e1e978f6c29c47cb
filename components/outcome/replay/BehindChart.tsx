'use client';

import { useTranslations } from 'next-intl';
import {
  Bar,
  BarChart,
  type BarShapeProps,
  ResponsiveContainer,
  useChartWidth,
  XAxis,
  YAxis,
} from 'recharts';
import { classNames } from '@/components/ui/classNames';
import { useMoney } from '../useMoney';
import type { Replay, ReplayFrame } from './frames';

interface Row {
  readonly place: number;
  readonly title: string;
  readonly amount: string;
  /** How long the bar is drawn. */
  readonly behind: number;
  /** What the frame around the bar stands for; 0 = no frame. */
  readonly needed: number;
  /** The longer of the two: what the axis must hold. */
  readonly extent: number;
  readonly current: boolean;
}

const ROW_PX = 50;
/** Under equal shares backers may hold many times the cost; the words say how much, the bar goes no further. */
const MOST_OVER = 1.5;
/** Average width of a letter at the size of the chart's words. */
const LETTER_PX = 7.6;

interface BehindChartProps {
  readonly replay: Replay;
  readonly frame: ReplayFrame;
  readonly currency: string;
}

/** What stands behind the strongest ideas at one step: a frame for what is needed, filled as far as it goes. */
export function BehindChart(props: BehindChartProps) {
  const t = useTranslations('outcome.replay');
  const rows = useRows(props);
  return (
    <div role="img" aria-label={t('chartLabel', { count: rows.length })}>
      <ResponsiveContainer width="100%" height={Math.max(1, rows.length) * ROW_PX}>
        <BarChart
          layout="vertical"
          data={rows}
          margin={{ top: 0, right: 1, bottom: 0, left: 1 }}
          accessibilityLayer={false}
        >
          <XAxis type="number" hide domain={[0, 'dataMax']} />
          <YAxis type="category" dataKey="place" hide />
          <Bar dataKey="extent" shape={BehindBar} isAnimationActive={false} minPointSize={1} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

function useRows({ replay, frame, currency }: BehindChartProps): Row[] {
  const t = useTranslations('outcome.replay');
  const money = useMoney(currency);
  const pays = replay.basis !== 'votes';
  return frame.bars.flatMap(([place, behind]) => {
    const idea = replay.ideas[place];
    if (!idea) return [];
    const cost = money(idea.costCents);
    const amount = pays ? t('moneyOf', { behind: money(behind), cost }) : t('votesOf', { count: behind });
    const needed = pays ? idea.costCents : 0;
    const drawn = pays ? Math.min(behind, needed * MOST_OVER) : behind;
    const extent = Math.max(drawn, needed);
    const current = place === frame.current;
    return [{ place, title: idea.title, amount, behind: drawn, needed, extent, current }];
  });
}

/** Words above, bar below: on a phone there is no room beside. */
function BehindBar({ x, y, width, payload }: BarShapeProps) {
  const chart = useChartWidth() ?? 0;
  const row = payload as Row;
  const scale = row.extent > 0 ? width / row.extent : 0;
  const top = y - 2;
  const letters = Math.floor((chart - row.amount.length * LETTER_PX - 16) / LETTER_PX);
  const title = row.title.length > letters ? `${row.title.slice(0, Math.max(4, letters - 1))}…` : row.title;
  return (
    <g className={classNames('wc-behind', row.current && 'wc-behind--current')}>
      <text x={x} y={top + 12}>
        {title}
      </text>
      <text x={chart - 2} y={top + 12} textAnchor="end">
        {row.amount}
      </text>
      <rect className="wc-behind__track" x={x} y={top + 19} width={row.needed * scale} height={15} />
      <rect className="wc-behind__fill" x={x} y={top + 19} width={row.behind * scale} height={15} />
      {row.needed > 0 && <path className="wc-behind__mark" d={`M${x + row.needed * scale} ${top + 16}v21`} />}
    </g>
  );
}
