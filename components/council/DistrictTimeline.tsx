import { useLocale, useTranslations } from 'next-intl';
import { StackTable } from '@/components/outcome/table/StackTable';
import { WhenSeen } from '@/components/outcome/WhenSeen';
import { Heading } from '@/components/ui/Heading';
import { type DistrictEvent, LANE_OF, LANES, yearMarks } from '@/lib/domain/indicators/timeline';
import { formatDate } from '@/lib/format';
import { ChartFrame } from './ChartFrame';
import { axisEnd } from './chartRows';
import { LazyDotChart, LazyTimelineChart } from './charts/lazy';
import type { DistrictOverTime } from './DistrictScreen';
import { figureOf } from './DistrictTables';
import { useAlternative, usePoints } from './tiles/useChartWords';
import { useWords } from './useWords';
import './charts/charts.css';

const TABLE = 'tabel-tijdlijn';

interface DistrictTimelineProps {
  readonly events: readonly DistrictEvent[];
  readonly slug: string;
  readonly district: string;
}

/** What happened, as a table and then on a line. */
export function DistrictTimeline({ events, slug, district }: DistrictTimelineProps) {
  const t = useTranslations('council.overTime');
  const locale = useLocale();
  const days = events.map(({ on }) => on);
  const years = yearMarks(days);
  const facts = LANES.map((lane) =>
    t('laneFact', {
      lane: t(`lane.${lane}`),
      count: events.filter(({ kind }) => LANE_OF[kind] === lane).length,
    }),
  );
  return (
    <>
      <div id={TABLE} tabIndex={-1}>
        <StackTable
          caption={t('parts.events')}
          captionHidden
          columns={[
            { label: t('eventColumns.on') },
            { label: t('eventColumns.kind') },
            { label: t('eventColumns.title') },
          ]}
          rows={events.map(({ on, kind, title }) => ({
            key: `${on} ${kind} ${title}`,
            cells: [formatDate(on, locale), t(`event.${kind}`), title],
          }))}
        />
      </div>
      <Heading level={3}>{t('timeline')}</Heading>
      <ChartFrame
        table={TABLE}
        label={t('timeline')}
        points={events.map(({ on, kind, title }, i) => ({
          key: String(i),
          text: `${formatDate(on, locale)}: ${t(`event.${kind}`)}. ${title}`,
        }))}
        about={{ file: `wijkcheque-tijdlijn-${slug}`, title: t('title', { district }), source: '' }}
      >
        <WhenSeen className="wc-chart__place">
          <LazyTimelineChart
            alternative={t('alternative', {
              from: String(years[0] ?? ''),
              to: String((years.at(-1) ?? 1) - 1),
              facts: facts.join(' '),
            })}
            lanes={LANES.map((lane) => t(`lane.${lane}`))}
            marks={events.map(({ on, kind }, i) => ({
              key: String(i),
              at: Date.parse(`${on}T00:00:00Z`),
              lane: LANES.indexOf(LANE_OF[kind]),
            }))}
            years={years}
          />
        </WhenSeen>
      </ChartFrame>
    </>
  );
}

/** Turnout of every round that has one, on one axis; nothing with fewer than two. */
export function TurnoutOverTime({ rounds, district }: Pick<DistrictOverTime, 'rounds' | 'district'>) {
  const t = useTranslations('council.overTime');
  const words = useWords();
  const alternative = useAlternative();
  const pointsOf = usePoints();
  const rows = rounds.flatMap(({ round, observations }) => {
    const turnout = figureOf(observations, 'P01');
    if (!turnout || turnout.value === null) return [];
    return [{ key: round.id, name: round.title, text: words.value(turnout), value: turnout.value }];
  });
  if (rows.length < 2) return null;
  const facts = rows.map(({ key, name, text }) => ({ key, name, value: text }));
  return (
    <>
      <Heading level={3}>{t('turnoutChart')}</Heading>
      <ChartFrame
        table="rondes"
        label={t('turnoutChart')}
        points={pointsOf(facts)}
        about={{
          file: `wijkcheque-opkomst-${district.slug}`,
          title: `${t('turnoutChart')}: ${district.name}`,
          source: '',
        }}
      >
        <WhenSeen className="wc-chart__place">
          <LazyDotChart
            alternative={alternative('dot', t('turnoutQuestion'), facts)}
            rows={rows}
            max={axisEnd(Math.max(...rows.map(({ value }) => value)), true)}
            reference={null}
          />
        </WhenSeen>
      </ChartFrame>
    </>
  );
}
