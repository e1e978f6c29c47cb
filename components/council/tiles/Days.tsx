import { useTranslations } from 'next-intl';
import { WhenSeen } from '@/components/outcome/WhenSeen';
import { daysBetween } from '@/lib/domain/indicators/progress';
import { axisEnd, figures, splits, withoutParts } from '../chartRows';
import { LazyDaysChart } from '../charts/lazy';
import { useWords } from '../useWords';
import { TileFrame } from './TileFrame';
import type { TileChartProps } from './types';
import { useAlternative, useWithout } from './useChartWords';
import { Without } from './Without';

/** Turnout per day: rises as bars and the running share as a line, a small chart per area and all on the same axes. */
export function Days({ indicator, areas }: TileChartProps) {
  const t = useTranslations('council.tile');
  const texts = useTranslations('council.indicators');
  const words = useWords();
  const alternative = useAlternative();
  const withoutOf = useWithout();
  const { id } = indicator;
  const found = splits(areas, indicator);
  const drawn = found.flatMap(({ key, name, parts }) => {
    const round = areas.find(({ area }) => area.code === parts[0]?.area.code)?.round;
    if (!round) return [];
    const at = (day: string) => daysBetween(round.opensOn, day);
    const steps = figures({ parts }).map(({ observation: one, value }, i, told) => ({
      key: `${key} ${i}`,
      at: at(one.group ?? round.opensOn) + 1,
      share: value,
      rise: value - (told[i - 1]?.value ?? 0),
      name: words.group(one),
      text: [words.value(one), words.counts(one)].join(', '),
    }));
    const events = round.lettersOn.map((day) => ({ at: at(day), name: t('lettersMade') }));
    return [{ key, name, steps, events }];
  });
  if (drawn.length === 0) return null;
  const all = drawn.flatMap(({ steps }) => steps);
  const first = Math.min(0, ...drawn.flatMap(({ events }) => events.map((one) => one.at)));
  const last = Math.max(...all.map((one) => one.at));
  const max = axisEnd(Math.max(...all.map(({ share }) => share)), true);
  const points = drawn.flatMap(({ name, steps }) =>
    steps.map((one) => ({ key: one.key, name: `${name}, ${one.name}`, value: one.text })),
  );
  return (
    <TileFrame id={id} areas={areas} marks={points}>
      {drawn.map(({ key, name, steps, events }) => (
        <figure key={key}>
          <figcaption className="wc-muted">{name}</figcaption>
          <WhenSeen className="wc-chart__place">
            <LazyDaysChart
              alternative={alternative(
                'days',
                `${texts(`${id}.question`)} ${name}.`,
                steps.map((one) => ({ name: one.name, value: one.text })),
              )}
              steps={steps}
              events={events}
              days={[first, last]}
              max={max}
            />
          </WhenSeen>
        </figure>
      ))}
      <Without facts={withoutOf(withoutParts(areas, id, found))} />
      <p className="wc-muted wc-small">{t('perDayAxis')}</p>
    </TileFrame>
  );
}
