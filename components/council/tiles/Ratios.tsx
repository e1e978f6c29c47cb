import { useTranslations } from 'next-intl';
import { WhenSeen } from '@/components/outcome/WhenSeen';
import { splits, withoutParts } from '../chartRows';
import { LazyRatioChart } from '../charts/lazy';
import { useSurveyWords } from '../cohesion/useSurveyWords';
import { TileFrame } from './TileFrame';
import type { TileChartProps } from './types';
import { useAlternative, useWithout } from './useChartWords';

/** Groups of people as dots around one, with their margins. */
export function Ratios({ indicator, areas }: TileChartProps) {
  const texts = useTranslations('council.indicators');
  const words = useSurveyWords();
  const alternative = useAlternative();
  const withoutOf = useWithout();
  const { id } = indicator;
  const drawn = splits(areas, indicator);
  if (drawn.length === 0) return null;
  const rows = drawn.flatMap(({ key, name, parts }) =>
    parts.map((one, i) => ({
      key: `${key} ${i}`,
      name: `${words.group(one)}, ${name}`,
      text: [words.value(one), words.interval(one) && `(${words.interval(one)})`].filter(Boolean).join(' '),
      value: one.value ?? 1,
      low: one.low ?? 1,
      high: one.high ?? 1,
      none: one.value === null,
    })),
  );
  const without = withoutOf(withoutParts(areas, id, drawn)).map(({ key, name, value: text }) => {
    return { key, name, text, value: 1, low: 1, high: 1, none: true };
  });
  const all = [...rows, ...without];
  const facts = all.map(({ key, name, text }) => ({ key, name, value: text }));
  return (
    <TileFrame id={id} areas={areas} marks={facts.filter((_, i) => !all[i]?.none)}>
      <WhenSeen className="wc-chart__place">
        <LazyRatioChart alternative={alternative('ratio', texts(`${id}.question`), facts)} rows={all} />
      </WhenSeen>
    </TileFrame>
  );
}
