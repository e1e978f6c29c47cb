import { useLocale, useTranslations } from 'next-intl';
import { INDICATORS, type Observation } from '@/lib/domain/indicators';
import { decimal, type WordSource, wordsFrom } from '../useWords';

export type SurveyWords = ReturnType<typeof surveyWordsFrom>;

/** {@link surveyWordsFrom}, for parts that are made on the server. */
export function useSurveyWords(): SurveyWords {
  return surveyWordsFrom({
    t: useTranslations('council'),
    themes: useTranslations('common.theme'),
    locale: useLocale(),
  });
}

/** Figures of a survey in words: a change has its sign, and a figure its margin. */
export function surveyWordsFrom(source: WordSource) {
  const { t, locale } = source;
  const words = wordsFrom(source);

  const written = (amount: number, { indicator, unit }: Observation): string => {
    const number = `${amount < 0 ? '−' : ''}${decimal(Math.abs(amount), INDICATORS[indicator].decimals, locale)}`;
    return unit === 'percent' ? `${number}%` : number;
  };

  const value = (one: Observation): string => {
    if (one.value === null || one.dimension === null || one.dimension === 'wave') return words.value(one);
    const number = `${one.value > 0 ? '+' : ''}${written(one.value, one)}`;
    return one.unit === 'points' ? t('value.points', { value: number }) : number;
  };

  /** `5,8 tot 6,4`; empty without one. */
  const interval = (one: Observation): string => {
    if (one.low === null || one.high === null) return '';
    return t('waves.between', { low: written(one.low, one), high: written(one.high, one) });
  };

  return { value, interval, group: words.group, reason: words.reason };
}
