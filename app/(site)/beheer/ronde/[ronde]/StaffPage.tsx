import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Paragraph } from '@/components/ui/Text';
import { StaffFrame } from '../../StaffFrame';

interface StaffPageProps {
  readonly title: string;
  readonly intro: string;
  /** The round, for who may see it; `null` shows why there is nothing. */
  readonly round: { readonly title: string; readonly sample: boolean } | null;
  readonly signedIn: boolean;
  readonly children: ReactNode;
}

/** The frame of a page about what is kept of one round. */
export async function StaffPage({ title, intro, round, signedIn, children }: StaffPageProps) {
  const t = await getTranslations('retention');
  return (
    <StaffFrame
      title={title}
      back={{ href: '/beheer', text: t('back') }}
      sample={round?.sample ?? false}
      refused={round ? null : t(signedIn ? 'notYours' : 'signIn')}
    >
      {round && (
        <>
          <Paragraph lead>{t('round', { title: round.title })}</Paragraph>
          <Paragraph className="wc-text">{intro}</Paragraph>
          {children}
        </>
      )}
    </StaffFrame>
  );
}
