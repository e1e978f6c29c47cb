import { getTranslations } from 'next-intl/server';
import { enterSurveyPaperAction } from '@/app/actions/survey';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { PaperEntry } from '@/components/survey/staff/PaperEntry';
import { Paragraph } from '@/components/ui/Text';
import { SurveyFrame } from '../../SurveyFrame';
import '@/components/staff/setup/setup.css';
import '@/components/survey/survey.css';

export async function generateMetadata() {
  const t = await getTranslations('survey.staff.paper');
  return { title: t('title') };
}

export default async function PaperPage({ params }: { readonly params: Promise<{ meting: string }> }) {
  const [{ meting }, t] = await Promise.all([params, getTranslations('survey.staff.paper')]);
  return (
    <SurveyFrame id={meting} title={t('title')}>
      {(survey) =>
        survey.state === 'open' ? (
          <div className="wc-text wc-survey">
            <Paragraph>{t('lead')}</Paragraph>
            <ClientMessages
              paths={['survey.summary', 'survey.skip', 'survey.staff', 'survey.resident', 'survey.problem']}
            >
              <PaperEntry
                survey={survey.id}
                questionnaire={survey.questionnaire}
                enter={enterSurveyPaperAction}
              />
            </ClientMessages>
          </div>
        ) : (
          <Paragraph>{t('onlyOpen')}</Paragraph>
        )
      }
    </SurveyFrame>
  );
}
