import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { readLinkAction } from '@/app/actions/account';
import { AcceptLink } from '@/components/account/AcceptLink';
import { signInPath } from '@/lib/auth/workspace';
import { SecretLinkPage } from '../../SecretLinkPage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.link');
  return { title: t('title'), referrer: 'no-referrer' };
}

/** Where a one-time link leads. The token is behind the #, so only the browser knows it until it is used. */
export default async function LinkPage() {
  const t = await getTranslations('account.link');
  return (
    <SecretLinkPage
      title={t('title')}
      noScript={t('noScript')}
      className="wc-page wc-text"
      paths={['account.link', 'account.error', 'staff.role']}
    >
      <AcceptLink read={readLinkAction} onwards={signInPath('/beheer')} />
    </SecretLinkPage>
  );
}
