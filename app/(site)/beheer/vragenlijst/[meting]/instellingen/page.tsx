import { getTranslations } from 'next-intl/server';
import { saveWaveAction } from '@/app/actions/survey';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { filledWave } from '@/components/survey/staff/filled';
import { WaveForm } from '@/components/survey/staff/WaveForm';
import { SurveyFrame } from '../../SurveyFrame';
import '@/components/staff/setup/setup.css';
import '@/components/survey/survey.css';

export async function generateMetadata() {
  const t = await getTranslations('survey.staff');
  return { title: t('settings') };
}

export default async function WaveSettingsPage({ params }: { readonly params: Promise<{ meting: string }> }) {
  const [{ meting }, t] = await Promise.all([params, getTranslations('survey.staff')]);
  return (
    <SurveyFrame id={meting} title={t('settings')}>
      {(survey) => (
        <ClientMessages paths={['survey.summary', 'survey.staff', 'survey.scope']}>
          <WaveForm
            subject={{ survey: survey.id }}
            filled={filledWave(survey)}
            questionnaire={survey.questionnaire}
            offer={survey.offer}
            action={saveWaveAction}
          />
        </ClientMessages>
      )}
    </SurveyFrame>
  );
}
