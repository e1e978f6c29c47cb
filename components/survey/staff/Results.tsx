import { useLocale, useTranslations } from 'next-intl';
import { MEASURES, type Measure } from '@/lib/domain/survey/questionnaire';
import type { MeasureResult, SurveyResults } from '@/lib/domain/survey/results';
import { formatDate } from '@/lib/format';
import { Paragraph } from '../../ui/Text';

/** What was published of a wave: every measure with its margin, or why there is none. */
export function Results({ results }: { readonly results: SurveyResults }) {
  const t = useTranslations('survey.staff.results');
  const names = useTranslations('survey.measure');
  const locale = useLocale();
  return (
    <>
      <Paragraph>{t('published', { day: formatDate(results.publishedOn, locale) })}</Paragraph>
      <div className="wc-survey__table">
        <table className="utrecht-table">
          <thead>
            <tr>
              {(['measure', 'value', 'interval', 'answers'] as const).map((name) => (
                <th key={name} scope="col" className="utrecht-table__header-cell">
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {MEASURES.map((measure) => (
              <tr key={measure}>
                <th scope="row" className="utrecht-table__cell">
                  {names(measure)}
                </th>
                <Cells measure={measure} result={results.measures[measure]} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Weighting weighting={results.weighting} />
    </>
  );
}

function Cells({ measure, result }: { readonly measure: Measure; readonly result: MeasureResult }) {
  const t = useTranslations('survey.staff.results');
  const locale = useLocale();
  if (!('value' in result)) {
    return (
      <td colSpan={3} className="utrecht-table__cell">
        {t(result.status === 'not_asked' ? 'not_asked' : 'too_few')}
      </td>
    );
  }
  const written = (value: number) =>
    measure === 'cohesion'
      ? value.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
      : value.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <>
      <td className="utrecht-table__cell">{written(result.value)}</td>
      <td className="utrecht-table__cell">
        {t('between', { low: written(result.low), high: written(result.high) })}
      </td>
      <td className="utrecht-table__cell">
        {result.n}
        {result.status === 'few' && ` (${t('few')})`}
      </td>
    </>
  );
}

/** Shares further off than this are said. */
const NOTICEABLE = 0.001;

function Weighting({ weighting }: Pick<SurveyResults, 'weighting'>) {
  const t = useTranslations('survey.staff.results');
  const locale = useLocale();
  const { source, margins, effective, deviation, trimmed, empty } = weighting;
  if (source === null) return <Paragraph>{t('unweighted')}</Paragraph>;
  const points = (deviation * 100).toLocaleString(locale, { maximumFractionDigits: 1 });
  return (
    <>
      <Paragraph>
        {t('weighted', { margins: margins.join(', '), source, effective: String(Math.round(effective)) })}
      </Paragraph>
      {deviation > NOTICEABLE && <Paragraph>{t('off', { points, trimmed: String(trimmed) })}</Paragraph>}
      {empty.length > 0 && <Paragraph>{t('empty', { cells: empty.join('; ') })}</Paragraph>}
    </>
  );
}
