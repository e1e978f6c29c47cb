import { useTranslations } from 'next-intl';
import { WhenSeen } from '@/components/outcome/WhenSeen';
import { headlines, heads } from '../chartRows';
import { LazyBulletChart } from '../charts/lazy';
import { useWords } from '../useWords';
import { TileFrame } from './TileFrame';
import type { TileChartProps } from './types';
import { useAlternative } from './useChartWords';

/** What was paid, as a bar within what was awarded; on one axis in euros. */
export function Bullets({ indicator: { id }, areas, references }: TileChartProps) {
  const texts = useTranslations('council.indicators');
  const words = useWords();
  const alternative = useAlternative();
  const shown = [...areas, ...references];
  if (headlines(shown, id).length === 0) return null;
  const rows = heads(shown, id).map(({ name, observation }) => ({
    key: observation.area.code,
    name,
    text: observation.value === null ? words.value(observation) : words.counts(observation),
    none: observation.value === null,
    value: observation.numerator ?? 0,
    whole: observation.denominator ?? 0,
  }));
  const facts = rows.map(({ key, name, text }) => ({ key, name, value: text }));
  return (
    <TileFrame id={id} areas={shown} marks={facts.filter((_, i) => !rows[i]?.none)}>
      <WhenSeen className="wc-chart__place">
        <LazyBulletChart
          alternative={alternative('bullet', texts(`${id}.question`), facts)}
          rows={rows}
          max={Math.max(...rows.map(({ whole }) => whole))}
        />
      </WhenSeen>
    </TileFrame>
  );
}
