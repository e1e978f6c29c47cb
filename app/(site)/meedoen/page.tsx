import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { joinIdeaAction, readJoinAction } from '@/app/actions/propose';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { JoinIdea } from '@/components/propose/join/JoinIdea';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import '@/components/staff/setup/setup.css';
import '@/components/propose/propose.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('propose.join');
  return { title: t('title'), robots: { index: false } };
}

/** Where the link for neighbours leads. Its secret is behind the #, so only the browser knows it until it is used. */
export default async function JoinPage() {
  const [t, p] = await Promise.all([getTranslations('propose.join'), getTranslations('propose')]);
  return (
    <div className="wc-page wc-text wc-propose">
      <Heading level={1}>{t('title')}</Heading>
      <noscript>
        <Paragraph>{p('noScript')}</Paragraph>
      </noscript>
      <ClientMessages paths={['propose', 'vote.codeProblem']}>
        <JoinIdea read={readJoinAction} join={joinIdeaAction} />
      </ClientMessages>
    </div>
  );
}
