import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { staffVisitHref } from '@/components/visit/links';
import { currentActor } from '@/lib/auth';
import { getStaffVisit, type StaffVisit } from '@/lib/usecases/visits/manage-visits';
import { StaffFrame } from '../StaffFrame';
import '@/components/staff/setup/setup.css';
import '@/components/visit/visit.css';

export type FoundVisit = Awaited<ReturnType<typeof getStaffVisit>>;

/** The visit that a page of it is about, as whoever asks may see it. */
export async function readStaffVisit(bezoek: string): Promise<FoundVisit> {
  return getStaffVisit(await currentActor(), bezoek, new Date());
}

interface VisitFrameProps {
  readonly found: FoundVisit;
  readonly title: string;
  /** One step below the visit itself. */
  readonly part?: boolean;
  readonly children: (visit: StaffVisit) => ReactNode;
}

/** The frame of a page about one visit: what is there, or why it is not. */
export async function VisitFrame({ found, title, part = false, children }: VisitFrameProps) {
  const [t, actor] = await Promise.all([getTranslations('visit.staff'), currentActor()]);
  const back =
    part && found.ok
      ? { href: staffVisitHref(found.value.visit.id), text: t('backToVisit') }
      : { href: '/beheer/bezoeken', text: t('backToVisits') };
  return (
    <StaffFrame
      title={title}
      back={back}
      sample={found.ok && found.value.visit.sample}
      refused={found.ok ? null : actor.kind === 'staff' ? t('forbidden') : t('signIn')}
    >
      {found.ok && children(found.value)}
    </StaffFrame>
  );
}
