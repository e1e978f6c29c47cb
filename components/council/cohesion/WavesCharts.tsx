import './cohesion.css';
import { useTranslations } from 'next-intl';
import type { Indicator } from '@/lib/domain/indicators';
import { ChartFrame } from '../ChartFrame';
import { withoutParts } from '../chartRows';
import { TwoWaves } from '../charts/TwoWaves';
import { useAbout, usePoints, useWithout } from '../tiles/useChartWords';
import { Without } from '../tiles/Without';
import type { ShownArea } from '../view';
import { surveyAreas } from './surveyAreas';
import { useSurveyWords } from './useSurveyWords';

/** The figure of a wave with its margin; without one, why there is none. */
function told({ text, interval }: { readonly text: string; readonly interval: string }): string {
  return [text, interval].filter(Boolean).join(', ');
}

interface WavesChartsProps {
  readonly indicator: Indicator;
  readonly areas: readonly ShownArea[];
}

/** Districts with a figure for at least one wave, and each of their waves in words. */
function useDrawn({ indicator: { id }, areas }: WavesChartsProps) {
  const words = useSurveyWords();
  return surveyAreas(areas, id)
    .filter(({ waves }) => waves.some(({ value }) => value !== null))
    .map(({ area, waves, changes }) => ({
      area,
      parts: waves,
      points: waves.map((one) => ({
        key: `${area.code} ${one.group}`,
        name: words.group(one),
        text: words.value(one),
        interval: words.interval(one),
        value: one.value,
        low: one.low,
        high: one.high,
      })),
      // Waves that asked other questions stand beside each other, without a line.
      joined: changes.some(({ dimension, value }) => dimension === 'change' && value !== null),
    }));
}

/** One small chart per district, all on the same axis. */
export function WavesCharts({ indicator, areas }: WavesChartsProps) {
  const t = useTranslations('council');
  const pointsOf = usePoints();
  const about = useAbout();
  const withoutOf = useWithout();
  const { id, unit } = indicator;
  const drawn = useDrawn({ indicator, areas });
  if (drawn.length === 0) return null;
  const question = t(`indicators.${id}.question`);
  const readings = drawn.flatMap(({ area, points }) =>
    points
      .filter(({ value }) => value !== null)
      .map((one) => ({ key: one.key, name: `${area.name}, ${one.name}`, value: told(one) })),
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
          const facts = points.map((one) => `${one.name}: ${told(one)}`);
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
      <Without facts={withoutOf(withoutParts(areas, id, drawn))} />
    </ChartFrame>
  );
}
