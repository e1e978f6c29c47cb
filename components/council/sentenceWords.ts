import { surveyWordsFrom } from './cohesion/useSurveyWords';
import type { Sentence, SentenceKind } from './sentences';
import { type WordSource, wordsFrom } from './useWords';

/** A sentence in words, with its figures as the tables have them. */
export function sentenceFrom(source: WordSource) {
  const { t, locale } = source;
  const item = itemFrom(source);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return ({ kind, items }: Sentence): string =>
    t(`short.sentence.${kind}`, { list: list.format(items.map((one) => item(kind, one))) });
}

function itemFrom(source: WordSource) {
  const { t } = source;
  const words = wordsFrom(source);
  const survey = surveyWordsFrom(source);
  return (kind: SentenceKind, { name, observation: one }: Sentence['items'][number]): string => {
    switch (kind) {
      case 'none':
        return name;
      case 'done':
        return t('short.item.done', { area: name, done: one.numerator ?? 0, all: one.denominator ?? 0 });
      case 'paid':
      case 'turnout':
        return t('short.item.share', { area: name, value: words.value(one), counts: words.counts(one) });
      case 'cohesion':
        return t('short.item.change', {
          area: name,
          verdict: t(`short.verdict.${verdictOf(one.reason)}`),
          value: survey.value(one),
          interval: survey.interval(one),
        });
    }
  };
}

function verdictOf(
  reason: Sentence['items'][number]['observation']['reason'],
): 'higher' | 'lower' | 'unclear' {
  if (reason === 'change_higher') return 'higher';
  return reason === 'change_lower' ? 'lower' : 'unclear';
}
