import { useTranslations } from 'next-intl';
import { WhenSeen } from '@/components/outcome/WhenSeen';
import { splits } from '../chartRows';
import { LazyLorenzChart } from '../charts/lazy';
import { useWords } from '../useWords';
import { TileFrame } from './TileFrame';
import type { TileChartProps } from './types';
import { useAlternative, useSplitFacts } from './useChartWords';

/** How even turnout is over the buurten; only where there are enough of them and none is hidden. */
export function Lorenz({ indicator, areas }: TileChartProps) {
  const t = useTranslations('council.tile');
  const texts = useTranslations('council.indicators');
  const words = useWords();
  const alternative = useAlternative();
  const factsOf = useSplitFacts();
  const { id } = indicator;
  const drawn = splits(areas, indicator);
  if (drawn.length === 0) return null;
  const { facts, marks } = factsOf(drawn, (one) => words.value(one));
  return (
    <TileFrame id={id} areas={areas} marks={marks}>
      <WhenSeen className="wc-chart__place">
        <LazyLorenzChart
          alternative={alternative('lorenz', texts(`${id}.question`), facts)}
          lines={drawn.map(({ key, name, parts }) => ({
            key,
            name,
            points: parts.map(({ observation, value }) => ({
              part: Number(observation.group),
              share: value,
            })),
          }))}
          even={t('lorenzAxis')}
        />
      </WhenSeen>
    </TileFrame>
  );
}
