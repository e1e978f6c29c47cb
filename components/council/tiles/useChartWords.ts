import { useLocale, useTranslations } from 'next-intl';
import type { Indicator, Observation } from '@/lib/domain/indicators';
import { formatDate } from '@/lib/format';
import type { ChartPoint } from '../ChartStage';
import type { Headline } from '../chartRows';
import { useWords } from '../useWords';
import type { ShownArea, Split } from '../view';
import type { ChartKind } from './types';

export interface Fact {
  readonly key: string;
  readonly name: string;
  readonly value: string;
}

/** A chart in one sentence, made from what is drawn. */
export function useAlternative() {
  const t = useTranslations('council.tile');
  return (
    kind: ChartKind,
    question: string,
    facts: readonly Pick<Fact, 'name' | 'value'>[],
    reference: Pick<Fact, 'name' | 'value'> | null = null,
  ) =>
    t('alt', {
      kind: t(`chart.${kind}`),
      question,
      facts: [
        `${facts.map(({ name, value }) => t('fact', { name, value })).join('; ')}.`,
        ...(reference ? [t('reference', { name: reference.name, value: reference.value })] : []),
      ].join(' '),
    });
}

/** The reading of every mark. */
export function usePoints() {
  const t = useTranslations('council.tile');
  return (facts: readonly Fact[]): readonly ChartPoint[] =>
    facts.map(({ key, name, value }) => ({ key, text: t('fact', { name, value }) }));
}

/** Areas that a chart has no mark for, each with why in words: `niet van toepassing`. */
export function useWithout() {
  const t = useTranslations('council.tile');
  const words = useWords();
  return (without: readonly Headline[]): readonly Fact[] =>
    without.map(({ name, observation: one }) => ({
      key: one.area.code,
      name,
      value: one.value === null ? words.value(one) : t('notDrawn'),
    }));
}

/**
 * Areas with their parts in words: a fact per area, and a mark per part that has a figure with its own reading. A mark goes
 * by the place of its part: the one that `placeOf` says, else its place among those with a figure.
 */
export function useSplitFacts() {
  const words = useWords();
  return (
    drawn: readonly Split[],
    read: (part: Observation) => string,
    placeOf: (part: Observation, among: number) => number = (_, among) => among,
  ) => ({
    facts: drawn.map(
      ({ key, name, parts }): Fact => ({
        key,
        name,
        value: parts.map((one) => `${words.group(one)} ${words.value(one)}`).join(', '),
      }),
    ),
    marks: drawn.flatMap(({ key, name, parts }) =>
      parts
        .filter(({ value }) => value !== null)
        .map(
          (one, i): Fact => ({
            key: `${key} ${placeOf(one, i)}`,
            name: `${name}, ${words.group(one)}`,
            value: read(one),
          }),
        ),
    ),
  });
}

/** Where the figures of an indicator come from, about which period, and of which day. */
export function useOrigin() {
  const t = useTranslations('council.tile');
  const locale = useLocale();
  const words = useWords();
  const periodsOf = usePeriods();
  return (id: Indicator['id'], areas: readonly ShownArea[]): string => {
    const told = areas.map(({ area, observations }) => ({
      name: area.name,
      known: observations.filter(({ indicator, value }) => indicator === id && value !== null),
    }));
    const known = told.flatMap((one) => one.known);
    const sources = [...new Set(known.map(words.source))];
    if (sources.length === 0) return '';
    const period = periodsOf(told);
    // Of a running total every day has its own; of the rest one or a few say it.
    const days = [
      ...new Set(known.flatMap(({ asOf, dimension }) => (dimension === 'date' ? [] : (asOf ?? [])))),
    ];
    const dates = days.toSorted().map((day) => formatDate(day, locale));
    return [
      t('source', { source: sources.join('; ') }),
      ...(period ? [t('period', { period })] : []),
      ...(dates.length > 0 ? [t('asOf', { date: dates.join('; ') })] : []),
    ].join(' ');
  };
}

/** The periods of these figures; with the name of the area where areas have others than each other. */
function usePeriods() {
  const t = useTranslations('council.tile');
  const locale = useLocale();
  return (told: readonly { readonly name: string; readonly known: readonly Observation[] }[]): string => {
    const spans = told.map(({ name, known }) => {
      const both = known.flatMap(({ periodStart: from, periodEnd: to }) =>
        from && to ? [{ from: formatDate(from, locale), to: formatDate(to, locale) }] : [],
      );
      const all = new Set(both.map((one) => t('span', one)));
      return { name, spans: new Intl.ListFormat(locale, { type: 'conjunction' }).format(all) };
    });
    const known = spans.filter((one) => one.spans !== '');
    const different = [...new Set(known.map((one) => one.spans))];
    if (different.length < 2) return different[0] ?? '';
    return known.map((one) => `${one.name} ${one.spans}`).join('; ');
  };
}

/** What the chart of an indicator says of itself when it is taken away. */
export function useAbout() {
  const texts = useTranslations('council.indicators');
  const origin = useOrigin();
  return (id: Indicator['id'], areas: readonly ShownArea[]) => ({
    file: `wijkcheque-${id}`,
    title: `${texts(`${id}.question`)} ${texts(`${id}.label`)}`,
    source: origin(id, areas),
  });
}
