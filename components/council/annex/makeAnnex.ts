import { INDICATOR_IDS, INDICATORS, type Observation } from '@/lib/domain/indicators';
import type { DocumentBlock, TextDocument } from '@/lib/domain/text-document';
import { formatDate } from '@/lib/format';
import type { CardArea } from '../AreaCards';
import { type SurveyWords, surveyWordsFrom } from '../cohesion/useSurveyWords';
import { sentencesOf } from '../sentences';
import { sentenceFrom } from '../sentenceWords';
import { type WordSource, type Words, wordsFrom } from '../useWords';
import { headlineOf, measuresOf } from '../view';

interface AnnexGiven {
  readonly areas: readonly CardArea[];
  readonly sample: boolean;
  /** ISO day. */
  readonly today: string;
  /** Of the page with the same figures. */
  readonly address: string;
}

interface Made extends WordSource {
  readonly words: Words;
  readonly survey: SurveyWords;
  readonly sentence: ReturnType<typeof sentenceFrom>;
}

/**
 * The annex for the council, from the same observations as the page: per district what the pilot is, its goal and intended
 * result, the data, the outcome, and what can and cannot be said of it.
 */
export function makeAnnex({ areas, sample, today, address }: AnnexGiven, source: WordSource): TextDocument {
  const made = {
    ...source,
    words: wordsFrom(source),
    survey: surveyWordsFrom(source),
    sentence: sentenceFrom(source),
  };
  const { t, locale } = source;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    title: t('annex.title', { districts: list.format(areas.map(({ area }) => area.name)) }),
    language: locale === 'nl' ? 'nl-NL' : 'en-GB',
    author: 'Wijkcheque',
    on: today,
    foot: t('annex.foot', { date: formatDate(today, locale) }),
    blocks: [
      ...(sample ? [paragraph(t('annex.sample'))] : []),
      paragraph(t('annex.intro', { date: formatDate(today, locale), address })),
      ...areas.flatMap((area) => districtOf(area, made)),
      { kind: 'heading', level: 2, text: t('annex.signs') },
      {
        kind: 'list',
        items: (['onderdrukt', 'te_weinig_antwoorden', 'nvt', 'ontbreekt', 'nog'] as const).map((status) =>
          t(`annex.sign.${status}`, { words: t(`status.${status}`) }),
        ),
      },
    ],
  };
}

function districtOf(area: CardArea, made: Made): readonly DocumentBlock[] {
  const { t, sentence } = made;
  const { name } = area.area;
  const outcome = sentencesOf([area]).map(
    (one) => `${t(`short.certainty.${one.certainty}`)}. ${sentence(one)}`,
  );
  const scheme = schemeOf(area);
  return [
    {
      kind: 'heading',
      level: 2,
      text: t('annex.district', { district: name, municipality: area.municipality }),
    },
    { kind: 'heading', level: 3, text: t('annex.parts.description') },
    paragraph(descriptionOf(area, made)),
    { kind: 'heading', level: 3, text: t('annex.parts.goal') },
    paragraph(t(`annex.goal.${scheme}`)),
    { kind: 'heading', level: 3, text: t('annex.parts.data') },
    {
      kind: 'table',
      caption: t('annex.table', { district: name }),
      columns: [t('annex.columns.label'), t('annex.columns.value'), t('annex.columns.counts')],
      rows: INDICATOR_IDS.flatMap((id) => {
        const one = headlineOf(area, id) ?? undefined;
        return one ? [rowOf(one, measuresOf(area, id), made)] : keyFigureRows(area, id, made);
      }),
    },
    { kind: 'heading', level: 3, text: t('annex.parts.outcome') },
    outcome.length > 0 ? { kind: 'list', items: outcome } : paragraph(t('annex.noOutcome')),
    { kind: 'heading', level: 3, text: t('annex.parts.evaluation') },
    { kind: 'list', items: evaluationOf(area, made) },
  ];
}

type SchemeWords = 'cheque' | 'fund' | 'none';

function schemeOf({ round, fund }: CardArea): SchemeWords {
  if (round) return 'cheque';
  return fund ? 'fund' : 'none';
}

function descriptionOf({ area, round, fund }: CardArea, { t, locale }: Made): string {
  if (round) {
    return t('annex.description.cheque', {
      district: area.name,
      title: round.title,
      from: formatDate(round.opensOn, locale),
      until: formatDate(round.closesOn, locale),
    });
  }
  return fund
    ? t('annex.description.fund', { district: area.name, title: fund.title })
    : t('annex.description.none', { district: area.name });
}

function rowOf(
  one: Observation,
  measures: readonly Observation[],
  { t, words, survey }: Made,
): readonly string[] {
  const isSurvey = INDICATORS[one.indicator].source === 'survey';
  const interval = isSurvey ? survey.interval(one) : '';
  const more = [
    words.counts(one),
    interval && t('annex.interval', { interval }),
    one.value === null ? words.reason(one) : '',
    ...measures.map(words.group),
  ];
  return [t(`indicators.${one.indicator}.label`), words.value(one), sentences(more.filter(Boolean)) || '–'];
}

/** Facts after each other: some are sentences and end like one, others are not. */
function sentences(facts: readonly string[]): string {
  return facts.map((fact, i) => (i < facts.length - 1 ? fact.replace(/\.$/, '') : fact)).join('. ');
}

/** What has no figure of its own, only parts: key figures of the district. */
function keyFigureRows(
  area: CardArea,
  id: Observation['indicator'],
  { words }: Made,
): readonly (readonly string[])[] {
  return area.observations
    .filter(({ indicator, dimension }) => indicator === id && dimension === 'figure')
    .map((one) => [
      words.group(one),
      words.value(one),
      one.value === null ? words.reason(one) : words.source(one),
    ]);
}

/** What holds the figures back, and what they do not say. */
function evaluationOf(area: CardArea, { t, words }: Made): readonly string[] {
  const heads = INDICATOR_IDS.flatMap((id) => headlineOf(area, id) ?? []);
  const labels = (status: Observation['status']) =>
    heads
      .filter((one) => one.status === status)
      .map((one) =>
        t('annex.why', {
          // Some labels are questions; here the reason follows.
          label: t(`indicators.${one.indicator}.label`).replace(/\?$/, ''),
          reason: words.reason(one),
        }),
      );
  const hasSurvey = area.observations.some(
    ({ indicator, dimension }) => indicator === 'S01' && dimension === 'wave',
  );
  return [
    ...(area.round && !area.round.countedOn ? [t('annex.provisional')] : []),
    ...labels('onderdrukt'),
    ...labels('te_weinig_antwoorden'),
    ...labels('ontbreekt'),
    ...(hasSurvey ? [t('annex.survey')] : []),
    t('annex.noEffect'),
  ];
}

function paragraph(text: string): DocumentBlock {
  return { kind: 'paragraph', text };
}
