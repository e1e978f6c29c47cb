import { useTranslations } from 'next-intl';
import { WhenSeen } from '@/components/outcome/WhenSeen';
import { axisEnd, headlines, heads, inUnit } from '../chartRows';
import { LazyDotChart } from '../charts/lazy';
import { useWords } from '../useWords';
import { measuresOf } from '../view';
import { TileFrame } from './TileFrame';
import type { TileChartProps } from './types';
import { useAlternative } from './useChartWords';

/** Areas as dots on one axis, each joined to the second figure of it where there is one. */
export function Dots({ indicator: { id, unit, chart }, areas, references }: TileChartProps) {
  const texts = useTranslations('council.indicators');
  const words = useWords();
  const alternative = useAlternative();
  const drawn = headlines(areas, id);
  const compared = headlines(references, id);
  if (drawn.length === 0) return null;
  const [only] = compared;
  const line = compared.length === 1 && only ? only : null;
  const marks = [
    ...heads(areas, id),
    ...heads(references, id).filter(({ observation }) => observation !== line?.observation),
  ];
  const rows = marks.map(({ name, observation }) => {
    const beside = [...areas, ...references]
      .filter(({ area }) => area.code === observation.area.code)
      .flatMap((shown) => measuresOf(shown, id))
      .find((one) => one.unit === unit && one.value !== null);
    return {
      key: observation.area.code,
      name,
      text: [words.value(observation), ...(beside ? [words.group(beside)] : [])].join(' · '),
      value: inUnit(observation.value ?? 0, unit),
      none: observation.value === null,
      beside: beside?.value == null ? null : inUnit(beside.value, unit),
    };
  });
  const facts = rows.map(({ key, name, text }) => ({ key, name, value: text }));
  const reference = line && { name: line.name, value: words.value(line.observation) };
  const largest = Math.max(...drawn.map(({ value }) => value), ...compared.map(({ value }) => value));
  return (
    <TileFrame id={id} areas={[...areas, ...references]} marks={facts.filter((_, i) => !rows[i]?.none)}>
      <WhenSeen className="wc-chart__place">
        <LazyDotChart
          alternative={alternative(
            chart === 'dumbbell' ? chart : 'dot',
            texts(`${id}.question`),
            facts,
            reference,
          )}
          rows={rows}
          max={axisEnd(inUnit(largest, unit), unit === 'percent')}
          reference={line && inUnit(line.value, unit)}
        />
      </WhenSeen>
    </TileFrame>
  );
}
