import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { giveAdviceAction, readAdviceAction } from '@/app/actions/advice';
import { AdvicePage } from '@/components/advice/AdvicePage';
import { getBaseMap } from '@/lib/usecases/areas/base-map';
import '@/components/staff/setup/setup.css';
import '@/components/staff/ideas/review.css';
import { SecretLinkPage } from '../SecretLinkPage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('review.partner');
  return { title: t('title'), referrer: 'no-referrer' };
}

/** Where a partner answers a question about an idea. The token is behind the #, so only the browser knows it. */
export default async function AdvicePageOfLink() {
  const t = await getTranslations('review.partner');
  return (
    <SecretLinkPage
      title={t('title')}
      noScript={t('noScript')}
      className="wc-page"
      paths={[
        'review.partner',
        'review.answer',
        'district.map',
        'common.theme',
        'common.sampleData',
        'common.sampleDataExplained',
      ]}
    >
      <AdvicePage read={readAdviceAction} give={giveAdviceAction} baseMap={getBaseMap()} />
    </SecretLinkPage>
  );
}
