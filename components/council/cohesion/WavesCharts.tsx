import './cohesion.css';
import { useTranslations } from 'next-intl';
import type { Indicator } from '@/lib/domain/indicators';
import { ChartFrame } from '../ChartFrame';
import { TwoWaves } from '../charts/TwoWaves';
import { useAbout, usePoints } from '../tiles/useChartWords';
import type { ShownArea } from '../view';
import { surveyAreas } from './surveyAreas';
import { useSurveyWords } from './useSurveyWords';

interface WavesChartsProps {
  readonly indicator: Indicator;
  readonly areas: readonly ShownArea[];
}

/** One small chart per district, all on the same axis. */
export function WavesCharts({ indicator, areas }: WavesChartsProps) {
  const t = useTranslations('council');
  const words = useSurveyWords();
  const pointsOf = usePoints();
  const about = useAbout();
  const { id, unit } = indicator;
  const drawn = surveyAreas(areas, id).flatMap(({ area, waves, changes }) => {
    const points = waves.flatMap((one) =>
      one.value === null || one.low === null || one.high === null
        ? []
        : [
            {
              key: `${area.code} ${one.group}`,
              name: words.group(one),
              text: words.value(one),
              interval: words.interval(one),
              value: one.value,
              low: one.low,
              high: one.high,
            },
          ],
    );
    // Waves that asked other questions stand beside each other, without a line.
    const joined = changes.some(({ dimension, value }) => dimension === 'change' && value !== null);
    return points.length > 0 ? [{ area, points, joined }] : [];
  });
  if (drawn.length === 0) return null;
  const question = t(`indicators.${id}.question`);
  const readings = drawn.flatMap(({ area, points }) =>
    points.map(({ key, name, text, interval }) => ({
      key,
      name: `${area.name}, ${name}`,
      value: `${text}, ${interval}`,
    })),
  );
  return (
    <ChartFrame
      table={`tabel-${id}`}
      label={t(`indicators.${id}.label`)}
      points={pointsOf(readings)}
      about={about(id, areas)}
    >
      <div className="wc-waves">
        {drawn.map(({ area, points, joined }) => {
          const facts = points.map(({ name, text, interval: margin }) => `${name}: ${text}, ${margin}`);
          return (
            <figure key={area.code}>
              <figcaption className="wc-muted">{area.name}</figcaption>
              <TwoWaves
                alternative={t('tile.alt', {
                  kind: t('tile.chart.waves'),
                  question: `${question} ${area.name}.`,
                  facts: `${facts.join('; ')}.`,
                })}
                points={points}
                joined={joined}
                max={unit === 'percent' ? 100 : 10}
              />
            </figure>
          );
        })}
      </div>
    </ChartFrame>
  );
}
