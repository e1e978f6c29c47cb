import { useTranslations } from 'next-intl';
import { WhenSeen } from '@/components/outcome/WhenSeen';
import { splits } from '../chartRows';
import { LazyRatioChart } from '../charts/lazy';
import { useSurveyWords } from '../cohesion/useSurveyWords';
import { TileFrame } from './TileFrame';
import type { TileChartProps } from './types';
import { useAlternative } from './useChartWords';

/** Groups of people as dots around one, with their margins. */
export function Ratios({ indicator, areas }: TileChartProps) {
  const texts = useTranslations('council.indicators');
  const words = useSurveyWords();
  const alternative = useAlternative();
  const { id } = indicator;
  const rows = splits(areas, indicator).flatMap(({ key, name, parts }) =>
    parts.flatMap(({ observation: one, value }, i) =>
      one.low === null || one.high === null
        ? []
        : [
            {
              key: `${key} ${i}`,
              name: `${words.group(one)}, ${name}`,
              text: `${words.value(one)} (${words.interval(one)})`,
              value,
              low: one.low,
              high: one.high,
            },
          ],
    ),
  );
  if (rows.length === 0) return null;
  const facts = rows.map(({ key, name, text }) => ({ key, name, value: text }));
  return (
    <TileFrame id={id} areas={areas} marks={facts}>
      <WhenSeen className="wc-chart__place">
        <LazyRatioChart alternative={alternative('ratio', texts(`${id}.question`), facts)} rows={rows} />
      </WhenSeen>
    </TileFrame>
  );
}
