import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { WhenSeen } from '@/components/outcome/WhenSeen';
import type { Indicator } from '@/lib/domain/indicators';
import { LazyDotChart, LazyRankChart, LazyStackChart } from './charts/lazy';
import './charts/charts.css';
import { axisEnd, headlines, splits } from './chartRows';
import { useWords } from './useWords';
import type { ShownArea } from './view';

interface TileChartProps {
  readonly indicator: Indicator;
  readonly areas: readonly ShownArea[];
  readonly references: readonly ShownArea[];
}

/** The chart of an indicator; nothing where there is no figure to draw. */
export function TileChart(props: TileChartProps) {
  switch (props.indicator.chart) {
    case 'dot':
      return <Dots {...props} />;
    case 'stack':
      return <Stack {...props} />;
    case 'rank':
      return <Ranks {...props} />;
    case 'none':
      return null;
  }
}

interface ChartFrameProps {
  /** What the link around the chart goes to. */
  readonly table: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** A chart with the way past it. */
export function ChartFrame({ table, label, children }: ChartFrameProps) {
  const t = useTranslations('council.tile');
  return (
    <>
      <a className="nl-link wc-chart__skip" href={`#${table}`} aria-label={t('skipOf', { label })}>
        {t('skip')}
      </a>
      <div className="wc-chart__frame">{children}</div>
    </>
  );
}

/** A chart in one sentence, made from what is drawn. */
export function useAlternative() {
  const t = useTranslations('council.tile');
  return (
    kind: 'dot' | 'stack' | 'rank',
    question: string,
    facts: readonly { readonly name: string; readonly value: string }[],
    reference: { readonly name: string; readonly value: string } | null = null,
  ) =>
    t('alt', {
      kind: t(`chart.${kind}`),
      question,
      facts: [
        `${facts.map((fact) => t('fact', fact)).join('; ')}.`,
        ...(reference ? [t('reference', reference)] : []),
      ].join(' '),
    });
}

function Dots({ indicator: { id, unit }, areas, references }: TileChartProps) {
  const texts = useTranslations('council.indicators');
  const words = useWords();
  const alternative = useAlternative();
  const drawn = headlines(areas, id);
  const compared = headlines(references, id);
  if (drawn.length === 0) return null;
  const [only] = compared;
  const line = compared.length === 1 && only ? only : null;
  const marks = line ? drawn : [...drawn, ...compared];
  const largest = Math.max(...[...drawn, ...compared].map(({ value }) => value));
  const rows = marks.map(({ name, observation, value }) => ({
    key: observation.area.code,
    name,
    text: words.value(observation),
    value: inUnit(value, unit),
  }));
  return (
    <ChartFrame table={`tabel-${id}`} label={texts(`${id}.label`)}>
      <WhenSeen className="wc-chart__place">
        <LazyDotChart
          alternative={alternative(
            'dot',
            texts(`${id}.question`),
            rows.map(({ name, text }) => ({ name, value: text })),
            line && { name: line.name, value: words.value(line.observation) },
          )}
          rows={rows}
          max={axisEnd(inUnit(largest, unit), unit === 'percent')}
          reference={line && inUnit(line.value, unit)}
        />
      </WhenSeen>
    </ChartFrame>
  );
}

function Stack({ indicator, areas, references }: TileChartProps) {
  const texts = useTranslations('council.indicators');
  const words = useWords();
  const alternative = useAlternative();
  const { id } = indicator;
  const drawn = splits([...areas, ...references], indicator);
  const [first] = drawn;
  if (!first) return null;
  const facts = drawn.map(({ area, parts }) => ({
    name: area.name,
    value: parts.map(({ observation: one }) => `${words.group(one)} ${words.value(one)}`).join(', '),
  }));
  return (
    <ChartFrame table={`tabel-${id}`} label={texts(`${id}.label`)}>
      <WhenSeen className="wc-chart__place">
        <LazyStackChart
          alternative={alternative('stack', texts(`${id}.question`), facts)}
          parts={first.parts.map(({ observation }) => words.group(observation))}
          rows={drawn.map(({ area, parts }) => ({
            key: area.code,
            name: area.name,
            shares: parts.map(({ observation: { numerator, denominator } }) =>
              denominator ? (100 * (numerator ?? 0)) / denominator : 0,
            ),
          }))}
        />
      </WhenSeen>
    </ChartFrame>
  );
}

function Ranks({ indicator, areas }: TileChartProps) {
  const texts = useTranslations('council.indicators');
  const words = useWords();
  const alternative = useAlternative();
  const { id } = indicator;
  const drawn = splits(areas, indicator);
  if (drawn.length === 0) return null;
  const max = Math.max(1, ...drawn.flatMap(({ parts }) => parts.map(({ value }) => value)));
  return (
    <ChartFrame table={`tabel-${id}`} label={texts(`${id}.label`)}>
      {drawn.map(({ area, parts }) => {
        const rows = parts.map(({ observation, value }, i) => ({
          key: String(i),
          name: words.group(observation),
          text: words.value(observation),
          value,
        }));
        const facts = rows.map(({ name, text }) => ({ name, value: text }));
        return (
          <figure key={area.code}>
            <figcaption className="wc-muted">{area.name}</figcaption>
            <WhenSeen className="wc-chart__place">
              <LazyRankChart
                alternative={alternative('rank', `${texts(`${id}.question`)} ${area.name}.`, facts)}
                rows={rows}
                max={max}
              />
            </WhenSeen>
          </figure>
        );
      })}
    </ChartFrame>
  );
}

/** Cents as euros, so that the axis counts what the words say. */
function inUnit(value: number, unit: Indicator['unit']): number {
  return unit === 'euro' ? value / 100 : value;
}
