import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import {
  changeMyApplicationAction,
  readMyApplicationAction,
  withdrawMyApplicationAction,
} from '@/app/actions/fund';
import { MyApplication } from '@/components/fund/mine/MyApplication';
import { getBaseMap } from '@/lib/usecases/areas/base-map';
import '@/components/staff/setup/setup.css';
import '@/components/staff/ideas/review.css';
import '@/components/propose/propose.css';
import '@/components/fund/fund.css';
import { SecretLinkPage } from '../SecretLinkPage';

const ACTIONS = {
  read: readMyApplicationAction,
  change: changeMyApplicationAction,
  withdraw: withdrawMyApplicationAction,
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('fund.mine');
  return { title: t('title'), robots: { index: false } };
}

/** Where the secret link of an applicant leads. The secret is behind the #, so only the browser knows it until it is used. */
export default async function MyApplicationPage() {
  const t = await getTranslations('fund.mine');
  return (
    <SecretLinkPage
      title={t('title')}
      noScript={t('noScript')}
      className="wc-page wc-text wc-propose"
      paths={[
        'fund.mine',
        'fund.apply',
        'fund.problem',
        'fund.status',
        'fund.step',
        'fund.stepBy',
        'fund.by',
        'fund.kind',
        'propose.field',
        'propose.hint',
        'propose.place',
        'common.theme',
        'staff.role',
        'district.map',
        'help.address',
        'retention.download',
      ]}
    >
      <MyApplication actions={ACTIONS} baseMap={getBaseMap()} />
    </SecretLinkPage>
  );
}
