import { useLocale, useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/Heading';
import { type DistrictEvent, yearMarks } from '@/lib/domain/indicators/timeline';
import { formatDate } from '@/lib/format';
import { ChartFrame } from './ChartFrame';
import { axisEnd } from './chartRows';
import { TurnoutChart } from './charts/TurnoutChart';
import type { DistrictOverTime } from './DistrictScreen';
import { figureOf } from './DistrictTables';
import { useAlternative, useOrigin, usePoints } from './tiles/useChartWords';
import { Without } from './tiles/Without';
import { useWords } from './useWords';
import './charts/charts.css';

/** What may have moved people to vote, and is marked in the chart. */
const MARKED = ['letters', 'visit'] as const;
type Marked = (typeof MARKED)[number];

function isMarked(event: DistrictEvent): event is DistrictEvent & { readonly kind: Marked } {
  return (MARKED as readonly string[]).includes(event.kind);
}

/** Turnout of every round on an axis of years, with letters and visits; nothing without a figure. */
export function TurnoutOverTime({
  rounds,
  district,
  events,
}: Pick<DistrictOverTime, 'rounds' | 'district' | 'events'>) {
  const t = useTranslations('council.overTime');
  const locale = useLocale();
  const words = useWords();
  const alternative = useAlternative();
  const pointsOf = usePoints();
  const origin = useOrigin();
  const told = rounds.flatMap(({ round, observations }) => {
    const turnout = figureOf(observations, 'P01');
    return turnout
      ? [{ round, turnout, fact: { key: round.id, name: round.title, value: words.value(turnout) } }]
      : [];
  });
  const drawn = told.filter(({ turnout }) => turnout.value !== null);
  if (drawn.length === 0) return null;
  const marked = events.filter(isMarked);
  const source = origin(
    'P01',
    rounds.map(({ round, observations }) => ({
      area: { ...district.area, name: round.title },
      observations,
    })),
  );
  const readings = marked.map(({ on, kind }) => ({
    name: formatDate(on, locale),
    value: t(`event.${kind}`),
  }));
  return (
    <>
      <Heading level={3}>{t('turnoutChart')}</Heading>
      <ChartFrame
        table="rondes"
        label={t('turnoutChart')}
        points={pointsOf(drawn.map(({ fact }) => fact))}
        about={{
          file: `wijkcheque-opkomst-${district.slug}`,
          title: `${t('turnoutChart')}: ${district.name}`,
          source,
        }}
      >
        <TurnoutChart
          alternative={alternative('dot', t('turnoutQuestion'), [
            ...told.map(({ fact }) => fact),
            ...readings,
          ])}
          points={drawn.map(({ round, turnout, fact }) => ({
            key: round.id,
            on: round.closesOn,
            value: turnout.value ?? 0,
            text: fact.value,
          }))}
          events={marked.map(({ on, kind }, i) => ({ key: String(i), on, kind: MARKED.indexOf(kind) }))}
          kinds={MARKED.map((kind) => t(`event.${kind}`))}
          years={yearMarks([...rounds.map(({ round }) => round.closesOn), ...marked.map(({ on }) => on)])}
          max={axisEnd(Math.max(...drawn.map(({ turnout }) => turnout.value ?? 0)), true)}
        />
        <Without facts={told.filter(({ turnout }) => turnout.value === null).map(({ fact }) => fact)} />
      </ChartFrame>
      <p className="wc-muted">{source}</p>
    </>
  );
}
