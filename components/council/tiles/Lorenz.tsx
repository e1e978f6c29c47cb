import { useTranslations } from 'next-intl';
import { WhenSeen } from '@/components/outcome/WhenSeen';
import { figures, splits, withoutParts } from '../chartRows';
import { LazyLorenzChart } from '../charts/lazy';
import { useWords } from '../useWords';
import { TileFrame } from './TileFrame';
import type { TileChartProps } from './types';
import { useAlternative, useSplitFacts, useWithout } from './useChartWords';
import { Without } from './Without';

/** How even turnout is over the buurten; only where there are enough of them and none is hidden. */
export function Lorenz({ indicator, areas }: TileChartProps) {
  const t = useTranslations('council.tile');
  const texts = useTranslations('council.indicators');
  const words = useWords();
  const alternative = useAlternative();
  const factsOf = useSplitFacts();
  const withoutOf = useWithout();
  const { id } = indicator;
  const drawn = splits(areas, indicator);
  if (drawn.length === 0) return null;
  const { facts, marks } = factsOf(drawn, (one) => words.value(one));
  const without = withoutOf(withoutParts(areas, id, drawn));
  return (
    <TileFrame id={id} areas={areas} marks={marks}>
      <WhenSeen className="wc-chart__place">
        <LazyLorenzChart
          alternative={alternative('lorenz', texts(`${id}.question`), [...facts, ...without])}
          lines={drawn.map(({ key, name, parts }) => ({
            key,
            name,
            points: figures({ parts }).map(({ observation, value }) => ({
              part: Number(observation.group),
              share: value,
            })),
          }))}
          even={t('lorenzAxis')}
        />
      </WhenSeen>
      <Without facts={without} />
    </TileFrame>
  );
}
