import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { ButtonLink } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { isDemo } from '@/lib/usecases/auth/demo-staff';

interface StaffFrameProps {
  readonly title: string;
  readonly back: { readonly href: string; readonly text: string };
  /** What the page is about is sample data. */
  readonly sample?: boolean;
  /** Why there is nothing to see here; `null` for who may see it. */
  readonly refused: string | null;
  /** Left out where the page itself prints a sheet. */
  readonly notPrinted?: boolean;
  readonly children: ReactNode;
}

/** The frame of a page of the workspace: the way back, the title, and what is there or why it is not. */
export async function StaffFrame({ title, back, sample, refused, notPrinted, children }: StaffFrameProps) {
  const t = await getTranslations('staff.workspace');
  const screenOnly = notPrinted ? { className: 'wc-desk__notprinted' } : {};
  return (
    <>
      {sample && <SampleNotice />}
      <div className="wc-page">
        <Paragraph {...screenOnly}>
          <TextLink href={back.href}>{back.text}</TextLink>
        </Paragraph>
        <Heading level={1} {...screenOnly}>
          {title}
        </Heading>
        {refused === null ? (
          children
        ) : (
          <>
            <Paragraph>{refused}</Paragraph>
            {isDemo() && <ButtonLink href="/dev">{t('takeRole')}</ButtonLink>}
          </>
        )}
      </div>
    </>
  );
}

/** The way back to the hub of a round, or to the workspace for who may not see that round. */
export function backToRound(round: string, mayEnter: boolean): string {
  return mayEnter ? `/beheer/ronde/${encodeURIComponent(round)}` : '/beheer';
}
