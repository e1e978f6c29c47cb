import { useTranslations } from 'next-intl';
import { WhenSeen } from '@/components/outcome/WhenSeen';
import { splits, withoutParts } from '../chartRows';
import { LazyRankChart } from '../charts/lazy';
import { useWords } from '../useWords';
import { TileFrame } from './TileFrame';
import type { TileChartProps } from './types';
import { useAlternative, useWithout } from './useChartWords';
import { Without } from './Without';

/** Amounts as bars, a small chart per area and all on one axis. */
export function Ranks({ indicator, areas }: TileChartProps) {
  const texts = useTranslations('council.indicators');
  const words = useWords();
  const alternative = useAlternative();
  const withoutOf = useWithout();
  const { id } = indicator;
  const found = splits(areas, indicator);
  const drawn = found.map(({ key, name, parts }) => ({
    key,
    name,
    rows: parts.map((one, i) => ({
      key: `${key} ${i}`,
      name: words.group(one),
      text: words.value(one),
      value: one.value ?? 0,
      none: one.value === null,
    })),
  }));
  if (drawn.length === 0) return null;
  const max = Math.max(1, ...drawn.flatMap(({ rows }) => rows.map(({ value }) => value)));
  const points = drawn.flatMap(({ name, rows }) =>
    rows
      .filter(({ none }) => !none)
      .map((row) => ({ key: row.key, name: `${name}, ${row.name}`, value: row.text })),
  );
  return (
    <TileFrame id={id} areas={areas} marks={points}>
      {drawn.map(({ key, name, rows }) => (
        <figure key={key}>
          <figcaption className="wc-muted">{name}</figcaption>
          <WhenSeen className="wc-chart__place">
            <LazyRankChart
              alternative={alternative(
                'rank',
                `${texts(`${id}.question`)} ${name}.`,
                rows.map((row) => ({ name: row.name, value: row.text })),
              )}
              rows={rows}
              max={max}
            />
          </WhenSeen>
        </figure>
      ))}
      <Without facts={withoutOf(withoutParts(areas, id, found))} />
    </TileFrame>
  );
}
