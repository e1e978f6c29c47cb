import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { ButtonLink } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { isDemo } from '@/lib/usecases/auth/demo-staff';

interface StaffPageProps {
  readonly title: string;
  readonly intro: string;
  /** The round, for who may see it; `null` shows why there is nothing. */
  readonly round: { readonly title: string; readonly sample: boolean } | null;
  readonly signedIn: boolean;
  readonly children: ReactNode;
}

/** The frame of a page about one round for staff. */
export async function StaffPage({ title, intro, round, signedIn, children }: StaffPageProps) {
  const t = await getTranslations('retention');
  return (
    <>
      {round?.sample && <SampleNotice />}
      <div className="wc-page wc-gutter">
        <Paragraph>
          <TextLink href="/beheer">{t('back')}</TextLink>
        </Paragraph>
        <Heading level={1}>{title}</Heading>
        {round ? (
          <>
            <Paragraph lead>{t('round', { title: round.title })}</Paragraph>
            <Paragraph className="wc-text">{intro}</Paragraph>
            {children}
          </>
        ) : (
          <>
            <Paragraph>{signedIn ? t('notYours') : t('signIn')}</Paragraph>
            {isDemo() && <ButtonLink href="/dev">{t('takeRole')}</ButtonLink>}
          </>
        )}
      </div>
    </>
  );
}
