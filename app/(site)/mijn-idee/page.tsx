import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { listHelpersAction, removeHelperAction } from '@/app/actions/help';
import { changePhotoAction, listPhotosAction } from '@/app/actions/photos';
import {
  changeMyIdeaAction,
  forgetMyEmailAction,
  readMyIdeaAction,
  renewJoinLinkAction,
  submitMyIdeaAction,
  withdrawMyIdeaAction,
} from '@/app/actions/propose';
import { MyIdea } from '@/components/propose/mine/MyIdea';
import { getBaseMap } from '@/lib/usecases/areas/base-map';
import '@/components/staff/setup/setup.css';
import '@/components/propose/propose.css';
import { SecretLinkPage } from '../SecretLinkPage';

const ACTIONS = {
  read: readMyIdeaAction,
  change: changeMyIdeaAction,
  submit: submitMyIdeaAction,
  withdraw: withdrawMyIdeaAction,
  renewJoin: renewJoinLinkAction,
  forgetEmail: forgetMyEmailAction,
};

const PHOTOS = { list: listPhotosAction, change: changePhotoAction };
const HELPERS = { list: listHelpersAction, remove: removeHelperAction };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('propose.mine');
  return { title: t('title'), robots: { index: false } };
}

/** Where the secret link of an initiator leads. The secret is behind the #, so only the browser knows it until it is used. */
export default async function MyIdeaPage() {
  const [t, p] = await Promise.all([getTranslations('propose.mine'), getTranslations('propose')]);
  return (
    <SecretLinkPage
      title={t('title')}
      noScript={p('noScript')}
      className="wc-page wc-text wc-propose"
      paths={[
        'propose',
        'ideas.problem',
        'common.theme',
        'common.ideaStatus',
        'district.map',
        'help.photos',
        'help.list',
        'help.address',
      ]}
    >
      <MyIdea actions={ACTIONS} photos={PHOTOS} helpers={HELPERS} baseMap={getBaseMap()} />
    </SecretLinkPage>
  );
}
