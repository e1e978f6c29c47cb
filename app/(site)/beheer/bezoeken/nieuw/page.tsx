import { getTranslations } from 'next-intl/server';
import { saveVisitAction } from '@/app/actions/visits';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { Paragraph } from '@/components/ui/Text';
import { VisitForm } from '@/components/visit/VisitForm';
import { currentActor } from '@/lib/auth';
import { listStaffVisits } from '@/lib/usecases/visits/manage-visits';
import { StaffFrame } from '../../StaffFrame';
import '@/components/staff/setup/setup.css';

export async function generateMetadata() {
  const t = await getTranslations('visit.staff');
  return { title: t('new') };
}

/** The form for a visit that is not written down yet. */
export default async function NewVisitPage() {
  const [t, actor] = await Promise.all([getTranslations('visit.staff'), currentActor()]);
  const found = await listStaffVisits(actor, new Date());
  const empty = { title: '', visitors: '', spokenTo: '', place: '', summary: '', contact: '' };
  return (
    <StaffFrame
      title={t('new')}
      back={{ href: '/beheer/bezoeken', text: t('backToVisits') }}
      refused={found.ok ? null : actor.kind === 'staff' ? t('forbidden') : t('signIn')}
    >
      {found.ok && (
        <ClientMessages paths={['visit.staff', 'visit.kind', 'visit.error', 'visit.problem']}>
          <Paragraph>{t('intro')}</Paragraph>
          <VisitForm
            id={null}
            districts={found.value.districts}
            filled={{ ...empty, kind: 'council', on: found.value.today }}
            action={saveVisitAction}
          />
        </ClientMessages>
      )}
    </StaffFrame>
  );
}
