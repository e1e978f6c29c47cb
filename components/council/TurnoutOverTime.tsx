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

type TurnoutOverTimeProps = Pick<DistrictOverTime, 'rounds' | 'district' | 'events'>;

function isMarked(event: DistrictEvent): event is DistrictEvent & { readonly kind: Marked } {
  return (MARKED as readonly string[]).includes(event.kind);
}

/** Rounds that say something of turnout, with a figure or why there is none. */
function useTold(rounds: DistrictOverTime['rounds']) {
  const words = useWords();
  return rounds.flatMap(({ round, observations }) => {
    const turnout = figureOf(observations, 'P01');
    if (!turnout) return [];
    return [{ round, turnout, fact: { key: round.id, name: round.title, value: words.value(turnout) } }];
  });
}

/** Turnout of every round on an axis of years, with letters and visits; nothing without a figure. */
export function TurnoutOverTime({ rounds, district, events }: TurnoutOverTimeProps) {
  const t = useTranslations('council.overTime');
  const locale = useLocale();
  const alternative = useAlternative();
  const pointsOf = usePoints();
  const origin = useOrigin();
  const told = useTold(rounds);
  const drawn = told.filter(({ turnout }) => turnout.value !== null);
  if (drawn.length === 0) return null;
  const marked = events.filter(isMarked);
  const happened = marked.map(({ on, kind }) => ({
    name: formatDate(on, locale),
    value: t(`event.${kind}`),
  }));
  const facts = [...told.map(({ fact }) => fact), ...happened];
  const areas = rounds.map(({ round, observations }) => {
    return { area: { ...district.area, name: round.title }, observations };
  });
  const source = origin('P01', areas);
  const title = t('turnoutChart');
  const file = `wijkcheque-opkomst-${district.slug}`;
  return (
    <>
      <Heading level={3}>{title}</Heading>
      <ChartFrame
        table="rondes"
        label={title}
        points={pointsOf(drawn.map(({ fact }) => fact))}
        about={{ file, title: `${title}: ${district.name}`, source }}
      >
        <TurnoutChart
          alternative={alternative('dot', t('turnoutQuestion'), facts)}
          points={drawn.map(({ round, turnout, fact }) => {
            return { key: round.id, on: round.closesOn, value: turnout.value ?? 0, text: fact.value };
          })}
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
