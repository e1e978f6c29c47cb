import { getTranslations } from 'next-intl/server';
import { StaffVisitList } from '@/components/visit/StaffVisitList';
import { currentActor } from '@/lib/auth';
import { listStaffVisits } from '@/lib/usecases/visits/manage-visits';
import { StaffFrame } from '../StaffFrame';

export async function generateMetadata() {
  const t = await getTranslations('visit.staff');
  return { title: t('title') };
}

/** The visits to the districts of this member of staff, published or not. */
export default async function StaffVisitsPage() {
  const [t, actor] = await Promise.all([getTranslations('visit.staff'), currentActor()]);
  const found = await listStaffVisits(actor, new Date());
  return (
    <StaffFrame
      title={t('title')}
      back={{ href: '/beheer', text: t('back') }}
      sample={found.ok && found.value.visits.some(({ visit }) => visit.sample)}
      refused={found.ok ? null : actor.kind === 'staff' ? t('forbidden') : t('signIn')}
    >
      {found.ok && <StaffVisitList {...found.value} />}
    </StaffFrame>
  );
}
