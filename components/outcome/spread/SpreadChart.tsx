'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { groupThousands } from '@/lib/format';
import type { VoterKind } from '../results';
import type { Bucket } from './buckets';

interface SpreadChartProps {
  readonly buckets: readonly Bucket[];
  readonly kind: VoterKind;
}

/** Columns: so many voters saw none, one, two … of their choices funded. */
export function SpreadChart({ buckets, kind }: SpreadChartProps) {
  const t = useTranslations('outcome.spread');
  const locale = useLocale();
  const rows = buckets.map(({ funded, orMore, ballots }) => ({
    name: `${funded}${orMore ? '+' : ''}`,
    ballots,
    label: groupThousands(ballots, locale),
  }));
  return (
    <div role="img" aria-label={t('chartLabel', { kind })} className="wc-spread">
      <ResponsiveContainer width="100%" height={230}>
        <BarChart data={rows} margin={{ top: 24, right: 2, bottom: 4, left: 2 }} accessibilityLayer={false}>
          <XAxis dataKey="name" interval={0} tickLine={false} />
          <YAxis hide domain={[0, 'dataMax']} />
          <Bar dataKey="ballots" className="wc-spread__bar" isAnimationActive={false}>
            <LabelList dataKey="label" position="top" />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
