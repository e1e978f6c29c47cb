import { useTranslations } from 'next-intl';
import { WhenSeen } from '@/components/outcome/WhenSeen';
import { splits, stackOf, withoutParts } from '../chartRows';
import { LazyStackChart } from '../charts/lazy';
import { useWords } from '../useWords';
import { TileFrame } from './TileFrame';
import type { TileChartProps } from './types';
import { useAlternative, useSplitFacts, useWithout } from './useChartWords';

/** A whole cut into parts, a bar per area; a part has the same pattern in every bar. */
export function Stack({ indicator, areas, references }: TileChartProps) {
  const texts = useTranslations('council.indicators');
  const words = useWords();
  const alternative = useAlternative();
  const factsOf = useSplitFacts();
  const withoutOf = useWithout();
  const { id } = indicator;
  const shown = [...areas, ...references];
  const drawn = splits(shown, indicator);
  if (drawn.length === 0) return null;
  const { parts, rows } = stackOf(drawn);
  const { facts, marks } = factsOf(
    drawn,
    (one) => [words.value(one), words.counts(one)].filter(Boolean).join(', '),
    ({ group }) => parts.findIndex((part) => part.group === group),
  );
  const without = withoutOf(withoutParts(shown, id, drawn));
  return (
    <TileFrame id={id} areas={shown} marks={marks}>
      <WhenSeen className="wc-chart__place">
        <LazyStackChart
          alternative={alternative('stack', texts(`${id}.question`), [...facts, ...without])}
          parts={parts.map(words.group)}
          rows={[
            ...rows.map((row) => ({ ...row, text: '' })),
            ...without.map(({ key, name, value }) => ({ key, name, text: value, shares: [] })),
          ]}
        />
      </WhenSeen>
    </TileFrame>
  );
}
