import { useLocale, useTranslations } from 'next-intl';
import { INDICATORS, type Observation, type Unit } from '@/lib/domain/indicators';
import { formatDate, formatMoney, groupThousands } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';

/** Reasons that pass: the figure will come. */
const NOT_YET: readonly (Observation['reason'] | null)[] = [
  'not_counted',
  'no_letters',
  'no_round',
  'no_fund',
  'not_half_yet',
  'too_early',
];

type Translate = ReturnType<typeof useTranslations<'council'>>;
type TranslateThemes = ReturnType<typeof useTranslations<'common.theme'>>;

/** What words are made with. */
export interface WordSource {
  readonly t: Translate;
  readonly themes: TranslateThemes;
  readonly locale: Locale;
}

export type Words = ReturnType<typeof wordsFrom>;

/** The words of observations, for parts that are made on the server. */
export function useWords(): Words {
  return wordsFrom({
    t: useTranslations('council'),
    themes: useTranslations('common.theme'),
    locale: useLocale(),
  });
}

/** The words of observations. */
export function wordsFrom({ t, themes, locale }: WordSource) {
  /** A number in its unit. */
  const amount = (value: number, unit: Unit, decimals: number): string => {
    if (unit === 'euro') return formatMoney(value, locale);
    const number = decimal(value, decimals, locale);
    if (unit === 'percent') return `${number}%`;
    return unit === 'points' || unit === 'per_1000' || unit === 'days'
      ? t(`value.${unit}`, { value: number })
      : number;
  };

  /** The figure, or in words why there is none: every status reads differently. */
  const value = (one: Observation): string => {
    const { status, reason } = one;
    if (one.value !== null) {
      const text = amount(one.value, one.unit, decimalsOf(one));
      return status === 'voorlopig' ? t('status.voorlopig', { value: text }) : text;
    }
    if (status === 'ontbreekt') return t(NOT_YET.includes(reason) ? 'status.nog' : 'status.ontbreekt');
    return t(`status.${status as keyof Messages['council']['status'] & typeof status}`, { value: '' });
  };

  /** What it was made from: `243 van 600 huishoudens`; empty without. */
  const counts = (one: Observation): string => {
    const { numerator, denominator, indicator } = one;
    if (indicator === 'P08' && denominator !== null && numerator === null)
      return t('counts.P08', { whole: groupThousands(denominator, locale) });
    if (numerator === null || denominator === null || indicator === 'P02') return '';
    const { cents } = INDICATORS[indicator];
    const number = (count: number, money: boolean) =>
      money ? formatMoney(count, locale) : groupThousands(count, locale);
    const given = { n: number(numerator, cents !== 'none'), whole: number(denominator, cents === 'both') };
    return t(`counts.${COUNTS[indicator] ?? 'of'}`, given);
  };

  const reason = (one: Observation): string => (one.reason ? t(`reason.${one.reason}`) : '');

  const source = ({ source: from }: Observation): string =>
    typeof from === 'string' ? t(`source.${from}`) : from.name;

  /** The name of a part. */
  const group = (one: Observation): string => {
    const name = one.group ?? '';
    if (one.dimension === 'idea' || one.dimension === null) return name;
    if (one.dimension === 'theme') return themes(name as keyof Messages['common']['theme']);
    if (one.dimension === 'wave') return name;
    if (one.dimension === 'change') return t('groups.change', { wave: name });
    if (one.dimension === 'difference') return t('groups.difference', { district: name });
    if (one.dimension === 'background') return one.label?.[locale] ?? name;
    if (one.dimension === 'day') return t('groups.day', { days: name });
    if (one.dimension === 'workdays') return t('groups.workdays', { days: Number(name) });
    if (one.dimension === 'date') return formatDate(name, locale);
    if (one.dimension === 'lorenz')
      return t('groups.lorenz', { share: `${decimal(Number(name), wholeOr(Number(name)), locale)}%` });
    if (one.dimension === 'measure')
      return t(`groups.measure.${name as keyof Messages['council']['groups']['measure']}`, {
        value: value(one),
      });
    return t(`groups.${one.dimension}.${name}` as 'groups.status.done');
  };

  /** Of a part that an area does not have, and of a figure that nobody made. */
  const notHere = t('status.nvt');
  const unknown = t('status.ontbreekt');

  return { value, counts, reason, source, group, notHere, unknown };
}

const COUNTS: Readonly<Partial<Record<Observation['indicator'], keyof Messages['council']['counts']>>> = {
  G01: 'G01',
  G04: 'ideas',
  G07: 'G07',
  P01: 'P01',
  P03: 'ballots',
  P04: 'P04',
  P06: 'P06',
  P07: 'ideas',
  P09: 'P09',
  P10: 'P01',
  P13: 'ballots',
  R01: 'ideas',
  R02: 'done',
  R03: 'projects',
  R05: 'steps',
};

function decimalsOf({ indicator, unit, dimension }: Observation): number {
  if (unit === 'index') return 2;
  if (unit === 'count') return 0;
  const { decimals } = INDICATORS[indicator];
  if (dimension === 'measure') return unit === 'percent' ? 0 : 2;
  return dimension === 'day' || dimension === 'date' || dimension === 'lorenz' ? 1 : decimals;
}

/** No decimals where there are none. */
function wholeOr(value: number): 0 | 1 {
  return Number.isInteger(value) ? 0 : 1;
}

/** A number with so many decimals, as the language writes it. */
export function decimal(value: number, decimals: number, locale: Locale): string {
  const [whole = '0', rest] = value.toFixed(decimals).split('.');
  const text = groupThousands(Number(whole), locale);
  return rest ? `${text}${locale === 'nl' ? ',' : '.'}${rest}` : text;
}

/** Amounts in cents as the language writes them. */
export function useMoneyOf() {
  const locale = useLocale();
  return (cents: number) => formatMoney(cents, locale);
}
