import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import '@/components/staff/setup/setup.css';

interface AdminPageProps {
  readonly title: string;
  readonly back?: { readonly href: string; readonly text: string };
  /** False: only an administrator sees what is here. */
  readonly allowed: boolean;
  readonly children: ReactNode;
}

/** The frame of a page of settings. */
export async function AdminPage({ title, back, allowed, children }: AdminPageProps) {
  const t = await getTranslations('admin');
  return (
    <div className="wc-page">
      {allowed && back && (
        <Paragraph>
          <TextLink href={back.href}>{back.text}</TextLink>
        </Paragraph>
      )}
      <Heading level={1}>{title}</Heading>
      {allowed ? children : <Paragraph>{t('forbidden')}</Paragraph>}
    </div>
  );
}
