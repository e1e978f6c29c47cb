import { getTranslations } from 'next-intl/server';
import { StaffFrame } from '@/app/(site)/beheer/StaffFrame';
import { firstValues, type SearchParams } from '@/components/district/searchParams';
import { StaffProjectList } from '@/components/project/staff/StaffProjectList';
import { currentActor } from '@/lib/auth';
import { listStaffProjects } from '@/lib/usecases/projects/list-projects';

interface PageProps {
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata() {
  const t = await getTranslations('project.staff');
  return { title: t('title') };
}

export default async function StaffProjectsPage({ searchParams }: PageProps) {
  const [search, t, actor] = await Promise.all([
    searchParams,
    getTranslations('project.staff'),
    currentActor(),
  ]);
  const asked = firstValues(search);
  const filter = { district: asked.get('wijk') ?? '', status: asked.get('stand') ?? '' };
  const found = await listStaffProjects(actor, filter, new Date());
  return (
    <StaffFrame
      title={t('title')}
      back={{ href: '/beheer', text: t('back') }}
      sample={found.ok && found.value.sample}
      refused={found.ok ? null : t(actor.kind === 'staff' ? 'notYours' : 'signIn')}
    >
      {found.ok && <StaffProjectList found={found.value} />}
    </StaffFrame>
  );
}
