import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { readHelpAction, withdrawHelpAction } from '@/app/actions/help';
import { WithdrawHelp } from '@/components/help/WithdrawHelp';
import { SecretLinkPage } from '../SecretLinkPage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('help.withdraw');
  return { title: t('title'), referrer: 'no-referrer' };
}

/** Where a helper's own link leads. The secret is behind the #, so only the browser knows it until it is used. */
export default async function WithdrawHelpPage() {
  const t = await getTranslations('help.withdraw');
  return (
    <SecretLinkPage
      title={t('title')}
      noScript={t('noScript')}
      className="wc-page wc-text"
      paths={['help.withdraw']}
    >
      <WithdrawHelp read={readHelpAction} withdraw={withdrawHelpAction} />
    </SecretLinkPage>
  );
}
