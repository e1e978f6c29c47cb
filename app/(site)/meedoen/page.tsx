import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { joinIdeaAction, readJoinAction } from '@/app/actions/propose';
import { JoinIdea } from '@/components/propose/join/JoinIdea';
import '@/components/staff/setup/setup.css';
import '@/components/propose/propose.css';
import { SecretLinkPage } from '../SecretLinkPage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('propose.join');
  return { title: t('title'), robots: { index: false } };
}

/** Where the link for neighbours leads. Its secret is behind the #, so only the browser knows it until it is used. */
export default async function JoinPage() {
  const [t, p] = await Promise.all([getTranslations('propose.join'), getTranslations('propose')]);
  return (
    <SecretLinkPage
      title={t('title')}
      noScript={p('noScript')}
      className="wc-page wc-text wc-propose"
      paths={['propose', 'vote.codeProblem']}
    >
      <JoinIdea read={readJoinAction} join={joinIdeaAction} />
    </SecretLinkPage>
  );
}
