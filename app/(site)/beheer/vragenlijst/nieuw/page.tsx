import { getTranslations } from 'next-intl/server';
import { saveWaveAction } from '@/app/actions/survey';
import { firstValues, type SearchParams } from '@/components/district/searchParams';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { WaveForm } from '@/components/survey/staff/WaveForm';
import { currentActor } from '@/lib/auth';
import { getNewSurvey } from '@/lib/usecases/survey/get-survey';
import { StaffFrame } from '../../StaffFrame';
import '@/components/staff/setup/setup.css';
import '@/components/survey/survey.css';

export async function generateMetadata() {
  const t = await getTranslations('survey.staff');
  return { title: t('new') };
}

export default async function NewWavePage({
  searchParams,
}: {
  readonly searchParams: Promise<SearchParams>;
}) {
  const [t, actor, search] = await Promise.all([
    getTranslations('survey.staff'),
    currentActor(),
    searchParams,
  ]);
  const slug = firstValues(search).get('wijk') ?? '';
  const found = await getNewSurvey(actor, slug);
  const people = found.ok ? found.value.district.inhabitants : null;
  return (
    <StaffFrame
      title={found.ok ? t('newFor', { district: found.value.district.name }) : t('new')}
      back={{ href: '/beheer/vragenlijst', text: t('toList') }}
      refused={found.ok ? null : actor.kind === 'staff' ? t('notYours') : t('signIn')}
    >
      {found.ok && (
        <ClientMessages paths={['survey.summary', 'survey.staff', 'survey.scope']}>
          <WaveForm
            subject={{ district: slug }}
            filled={{
              title: '',
              scope: 'sample',
              opensOn: '',
              closesOn: '',
              population: people === null ? '' : String(people),
              source: '',
              cells: {},
            }}
            questionnaire={found.value.questionnaire}
            offer={found.value.offer}
            action={saveWaveAction}
          />
        </ClientMessages>
      )}
    </StaffFrame>
  );
}
