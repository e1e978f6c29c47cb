import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { currentActor } from '@/lib/auth';
import { getStaffSurvey, type StaffSurvey } from '@/lib/usecases/survey/get-survey';
import { StaffFrame } from '../StaffFrame';

interface SurveyFrameProps {
  readonly id: string;
  /** Above the page itself; without it the page is about the wave as a whole. */
  readonly title?: string;
  readonly children: (survey: StaffSurvey) => ReactNode;
}

/** The frame of a page about one wave. */
export async function SurveyFrame({ id, title, children }: SurveyFrameProps) {
  const [t, actor] = await Promise.all([getTranslations('survey.staff'), currentActor()]);
  const found = await getStaffSurvey(actor, id);
  const back = title
    ? { href: `/beheer/vragenlijst/${encodeURIComponent(id)}`, text: t('toWave') }
    : { href: '/beheer/vragenlijst', text: t('toList') };
  return (
    <StaffFrame
      title={title ?? (found.ok ? found.value.title : t('title'))}
      back={back}
      sample={found.ok && found.value.sample}
      refused={found.ok ? null : actor.kind === 'staff' ? t('notYours') : t('signIn')}
    >
      {found.ok && children(found.value)}
    </StaffFrame>
  );
}
