import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { RegisterCheck } from '@/components/ballot/check/RegisterCheck';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { PROSE_TAGS, ProsePage, ProseSection } from '@/components/layout/Prose';
import { listCodeRounds } from '@/lib/usecases/ballots/list-code-rounds';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vote.meta');
  return { title: t('register'), referrer: 'no-referrer' };
}

interface CheckPageProps {
  readonly params: Promise<{ readonly ronde: string }>;
}

/** A household looks up its ballot; which one stays in the browser. */
export default async function RegisterCheckPage({ params }: CheckPageProps) {
  const [{ ronde }, rounds, t] = await Promise.all([
    params,
    listCodeRounds(),
    getTranslations('vote.register'),
  ]);
  const round = rounds.find(({ id }) => id === ronde);
  if (!round) notFound();
  return (
    <ProsePage title={t('title')} lead={t('lead')}>
      <ClientMessages paths={['vote.register']}>
        <RegisterCheck round={round.id} logKey={round.logKey} />
      </ClientMessages>
      <ProseSection title={t('checkedTitle')}>{t.rich('checked', PROSE_TAGS)}</ProseSection>
    </ProsePage>
  );
}
