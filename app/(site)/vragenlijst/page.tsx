import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { keepSurveyDraftAction, openSurveyAction, sendSurveyAction } from '@/app/actions/survey';
import { FillIn } from '@/components/survey/FillIn';
import { SecretLinkPage } from '../SecretLinkPage';
import '@/components/staff/setup/setup.css';
import '@/components/survey/survey.css';

const ACTIONS = { open: openSurveyAction, keep: keepSurveyDraftAction, send: sendSurveyAction };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('survey');
  return { title: t('title'), robots: { index: false } };
}

/** Where the QR code of a letter leads. The code is behind the #, so only the browser knows it until it is used. */
export default async function SurveyPage() {
  const t = await getTranslations('survey');
  return (
    <SecretLinkPage
      title={t('title')}
      noScript={t('noScript')}
      className="wc-page wc-text wc-survey"
      paths={['survey.summary', 'survey.skip', 'survey.resident', 'survey.problem']}
    >
      <FillIn actions={ACTIONS} />
    </SecretLinkPage>
  );
}
