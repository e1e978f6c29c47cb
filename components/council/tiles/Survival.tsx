import { useTranslations } from 'next-intl';
import { WhenSeen } from '@/components/outcome/WhenSeen';
import { axisEnd, figures, splits, withoutParts } from '../chartRows';
import { LazySurvivalChart } from '../charts/lazy';
import { useWords } from '../useWords';
import { TileFrame } from './TileFrame';
import type { TileChartProps } from './types';
import { useAlternative, useSplitFacts, useWithout } from './useChartWords';
import { Without } from './Without';

/** Per area the share that is not done yet, from the award on, as a line in steps. */
export function Survival({ indicator, areas, references }: TileChartProps) {
  const t = useTranslations('council.tile');
  const texts = useTranslations('council.indicators');
  const words = useWords();
  const alternative = useAlternative();
  const factsOf = useSplitFacts();
  const withoutOf = useWithout();
  const { id } = indicator;
  const shown = [...areas, ...references];
  const drawn = splits(shown, indicator);
  if (drawn.length === 0) return null;
  const { facts, marks } = factsOf(drawn, (one) => t('leftReading', { share: words.value(one) }));
  const without = withoutOf(withoutParts(shown, id, drawn));
  const days = Math.max(...drawn.flatMap(({ parts }) => parts.map(({ group }) => Number(group))));
  return (
    <TileFrame id={id} areas={shown} marks={marks}>
      <WhenSeen className="wc-chart__place">
        <LazySurvivalChart
          alternative={alternative('survival', texts(`${id}.question`), [...facts, ...without])}
          lines={drawn.map(({ key, name, parts }) => ({
            key,
            name,
            steps: figures({ parts }).map(({ observation, value }) => ({
              days: Number(observation.group),
              share: value,
            })),
          }))}
          max={axisEnd(days, false)}
          half={t('half')}
          daysText={t('daysAxis')}
        />
      </WhenSeen>
      <Without facts={without} />
    </TileFrame>
  );
}
