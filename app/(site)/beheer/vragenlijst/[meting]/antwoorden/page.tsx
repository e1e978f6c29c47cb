import { getLocale, getTranslations } from 'next-intl/server';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import { formatDate } from '@/lib/format';
import type { StaffSurvey } from '@/lib/usecases/survey/get-survey';
import { SurveyFrame } from '../../SurveyFrame';
import '@/components/survey/survey.css';

export async function generateMetadata() {
  const t = await getTranslations('survey.staff.open');
  return { title: t('title') };
}

/** What was written at open questions: a list, and nothing else of who wrote it. */
export default async function OpenAnswersPage({ params }: { readonly params: Promise<{ meting: string }> }) {
  const [{ meting }, t] = await Promise.all([params, getTranslations('survey.staff.open')]);
  return (
    <SurveyFrame id={meting} title={t('title')}>
      {(survey) => <Texts survey={survey} />}
    </SurveyFrame>
  );
}

async function Texts({ survey }: { readonly survey: StaffSurvey }) {
  const [t, locale] = await Promise.all([getTranslations('survey.staff.open'), getLocale()]);
  const { open, erasedOn, keptDays, questionnaire } = survey;
  if (erasedOn !== null) return <Paragraph>{t('gone', { day: formatDate(erasedOn, locale) })}</Paragraph>;
  if (open === null) return <Paragraph>{t('later')}</Paragraph>;
  const words = new Map(
    questionnaire.sections.flatMap(({ questions }) => questions.map(({ id, text }) => [id, text[locale]])),
  );
  return (
    <div className="wc-text">
      <Paragraph>{t('lead')}</Paragraph>
      <Paragraph>{t('kept', { days: String(keptDays) })}</Paragraph>
      {open.map(({ question, texts }) => (
        <section key={question} aria-label={words.get(question)}>
          <Heading level={2} look={3}>
            {words.get(question)}
          </Heading>
          {texts.length === 0 ? (
            <Paragraph>{t('none')}</Paragraph>
          ) : (
            <ul>
              {texts.map((text, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: people may write the same, and the list never changes
                <li key={i}>{text}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}
