import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { readLinkAction } from '@/app/actions/account';
import { AcceptLink } from '@/components/account/AcceptLink';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import { signInPath } from '@/lib/auth/workspace';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.link');
  return { title: t('title'), referrer: 'no-referrer' };
}

/** Where a one-time link leads. The token is behind the #, so only the browser knows it until it is used. */
export default async function LinkPage() {
  const t = await getTranslations('account.link');
  return (
    <div className="wc-page wc-text">
      <Heading level={1}>{t('title')}</Heading>
      <noscript>
        <Paragraph>{t('noScript')}</Paragraph>
      </noscript>
      <ClientMessages paths={['account.link', 'account.error', 'staff.role']}>
        <AcceptLink read={readLinkAction} onwards={signInPath('/beheer')} />
      </ClientMessages>
    </div>
  );
}
