import { useTranslations } from 'next-intl';
import { WhenSeen } from '@/components/outcome/WhenSeen';
import { splits } from '../chartRows';
import { LazyStackChart } from '../charts/lazy';
import { useWords } from '../useWords';
import { TileFrame } from './TileFrame';
import type { TileChartProps } from './types';
import { useAlternative, useSplitFacts } from './useChartWords';

/** A whole cut into parts, a bar per area. */
export function Stack({ indicator, areas, references }: TileChartProps) {
  const texts = useTranslations('council.indicators');
  const words = useWords();
  const alternative = useAlternative();
  const factsOf = useSplitFacts();
  const { id } = indicator;
  const shown = [...areas, ...references];
  const drawn = splits(shown, indicator);
  const [first] = drawn;
  if (!first) return null;
  const { facts, marks } = factsOf(drawn, (one) =>
    [words.value(one), words.counts(one)].filter(Boolean).join(', '),
  );
  return (
    <TileFrame id={id} areas={shown} marks={marks}>
      <WhenSeen className="wc-chart__place">
        <LazyStackChart
          alternative={alternative('stack', texts(`${id}.question`), facts)}
          parts={first.parts.map(({ observation }) => words.group(observation))}
          rows={drawn.map(({ key, name, parts }) => ({
            key,
            name,
            shares: parts.map(({ observation: { numerator, denominator } }) =>
              denominator ? (100 * (numerator ?? 0)) / denominator : 0,
            ),
          }))}
        />
      </WhenSeen>
    </TileFrame>
  );
}
