import { useTranslations } from 'next-intl';
import { WhenSeen } from '@/components/outcome/WhenSeen';
import { FUND_NORM } from '@/lib/domain/indicators/awards';
import { axisEnd, figures, splits, withoutParts } from '../chartRows';
import { LazyStripChart } from '../charts/lazy';
import { useWords } from '../useWords';
import { headlineOf, measuresOf } from '../view';
import { TileFrame } from './TileFrame';
import type { TileChartProps } from './types';
import { useAlternative, useWithout } from './useChartWords';

/** A dot per decision by its working days, a lane per area; the norm where a team fund has one. */
export function Strip({ indicator, areas }: TileChartProps) {
  const t = useTranslations('council.tile');
  const texts = useTranslations('council.indicators');
  const words = useWords();
  const alternative = useAlternative();
  const withoutOf = useWithout();
  const { id } = indicator;
  const drawn = splits(areas, indicator);
  const lanes = drawn.flatMap(({ key, name, parts }) => {
    const shown = areas.find(({ area }) => area.code === parts[0]?.area.code);
    const middle = shown && headlineOf(shown, id);
    if (!middle || middle.value === null) return [];
    const cases = figures({ parts }).map(({ observation: one, value }) => ({
      at: Number(one.group),
      count: value,
      name: words.group(one),
      text: words.counts(one),
    }));
    return [{ key, name, text: t('middle', { value: words.value(middle) }), cases }];
  });
  if (lanes.length === 0) return null;
  const hasNorm = areas.some((shown) => measuresOf(shown, id).some(({ group }) => group === 'within_norm'));
  const points = lanes.flatMap(({ key, name, cases }) =>
    cases.map((one) => ({ key: `${key} ${one.at}`, name: `${name}, ${one.name}`, value: one.text })),
  );
  const without = withoutOf(withoutParts(areas, id, drawn));
  const facts = lanes.map(({ name, text, cases }) => ({
    name,
    value: `${text}; ${cases.map((one) => `${one.name}: ${one.text}`).join(', ')}`,
  }));
  const longest = Math.max(...lanes.flatMap(({ cases }) => cases.map(({ at }) => at)));
  return (
    <TileFrame id={id} areas={areas} marks={points}>
      <WhenSeen className="wc-chart__place">
        <LazyStripChart
          alternative={alternative('strip', texts(`${id}.question`), [...facts, ...without])}
          lanes={[
            ...lanes,
            ...without.map(({ key, name, value }) => ({ key, name, text: value, cases: [] })),
          ]}
          max={axisEnd(Math.max(longest, hasNorm ? FUND_NORM : 1), false)}
          norm={hasNorm ? { at: FUND_NORM, name: t('norm', { days: FUND_NORM }) } : null}
        />
      </WhenSeen>
      <p className="wc-muted wc-small">{t('workdaysAxis')}</p>
    </TileFrame>
  );
}
