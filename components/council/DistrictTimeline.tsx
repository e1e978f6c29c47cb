import { useLocale, useTranslations } from 'next-intl';
import { StackTable } from '@/components/outcome/table/StackTable';
import { Heading } from '@/components/ui/Heading';
import { type DistrictEvent, LANE_OF, LANES, yearMarks } from '@/lib/domain/indicators/timeline';
import { formatDate } from '@/lib/format';
import { ChartFrame } from './ChartFrame';
import { TimelineChart } from './charts/TimelineChart';
import './charts/charts.css';

const TABLE = 'tabel-tijdlijn';

interface DistrictTimelineProps {
  readonly events: readonly DistrictEvent[];
  readonly slug: string;
  readonly district: string;
  /** ISO day. */
  readonly today: string;
}

/** What happened, as a table and then on a line. */
export function DistrictTimeline({ events, slug, district, today }: DistrictTimelineProps) {
  const t = useTranslations('council.overTime');
  const locale = useLocale();
  const days = events.map(({ on }) => on);
  const years = yearMarks(days);
  const day = (on: string) => formatDate(on, locale);
  const facts = LANES.map((lane) =>
    t('laneFact', {
      lane: t(`lane.${lane}`),
      count: events.filter(({ kind }) => LANE_OF[kind] === lane).length,
    }),
  );
  const source = t('timelineSource', {
    from: day(days[0] ?? today),
    to: day(days.at(-1) ?? today),
    today: day(today),
  });
  return (
    <>
      <EventTable events={events} />
      <Heading level={3}>{t('timeline')}</Heading>
      <ChartFrame
        table={TABLE}
        label={t('timeline')}
        points={events.map(({ on, kind, title }, i) => ({
          key: String(i),
          text: `${day(on)}: ${t(`event.${kind}`)}. ${title}`,
        }))}
        about={{ file: `wijkcheque-tijdlijn-${slug}`, title: t('title', { district }), source }}
      >
        <TimelineChart
          alternative={t('alternative', {
            from: String(years[0] ?? ''),
            to: String((years.at(-1) ?? 1) - 1),
            facts: facts.join(' '),
          })}
          lanes={LANES.map((lane) => t(`lane.${lane}`))}
          marks={events.map(({ on, kind }, i) => ({
            key: String(i),
            on,
            lane: LANES.indexOf(LANE_OF[kind]),
          }))}
          years={years}
        />
      </ChartFrame>
      <p className="wc-muted">{source}</p>
    </>
  );
}

function EventTable({ events }: Pick<DistrictTimelineProps, 'events'>) {
  const t = useTranslations('council.overTime');
  const locale = useLocale();
  return (
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
  );
}
