import { getTranslations } from 'next-intl/server';
import { StaffFrame } from '@/app/(site)/beheer/StaffFrame';
import { changeProjectAction } from '@/app/actions/projects';
import { StaffProjectScreen } from '@/components/project/staff/StaffProjectScreen';
import { currentActor } from '@/lib/auth';
import { getStaffProject } from '@/lib/usecases/projects/get-project';
import { MOST_PROJECT_PHOTOS } from '@/lib/usecases/projects/photos';

interface PageProps {
  readonly params: Promise<{ readonly project: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('project.staff');
  return { title: t('title') };
}

export default async function StaffProjectPage({ params }: PageProps) {
  const [{ project }, t, actor] = await Promise.all([
    params,
    getTranslations('project.staff'),
    currentActor(),
  ]);
  const found = await getStaffProject(actor, decodeURIComponent(project), new Date());
  const why =
    !found.ok && found.error === 'UNKNOWN_PROJECT'
      ? 'noProject'
      : actor.kind === 'staff'
        ? 'notYours'
        : 'signIn';
  return (
    <StaffFrame
      title={found.ok ? found.value.title : t('title')}
      back={{ href: '/beheer/projecten', text: t('toList') }}
      sample={found.ok && found.value.sample}
      refused={found.ok ? null : t(why)}
    >
      {found.ok && (
        <StaffProjectScreen
          view={found.value}
          action={changeProjectAction}
          mostPhotos={MOST_PROJECT_PHOTOS}
        />
      )}
    </StaffFrame>
  );
}
