import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { RehearsalNotice } from '@/app/RehearsalNotice';
import { ProsePage } from '@/components/layout/Prose';
import { BeforePublication } from '@/components/verify/BeforePublication';
import { Published } from '@/components/verify/Published';
import { findRegister } from '@/lib/usecases/bulletin/list-registers';

interface CheckPageProps {
  readonly params: Promise<{ readonly ronde: string }>;
}

const findRound = cache(findRegister);

export async function generateMetadata({ params }: CheckPageProps): Promise<Metadata> {
  const [{ ronde }, t] = await Promise.all([params, getTranslations('verify.meta')]);
  const title = (await findRound(ronde))?.title;
  return { title: title === undefined ? t('index') : t('check', { round: title }), referrer: 'no-referrer' };
}

/** What can be checked of a round now: the register, and once the outcome is known everything else. */
export default async function RoundCheckPage({ params }: CheckPageProps) {
  const round = await findRound((await params).ronde);
  if (!round) notFound();
  const published = round.phase === 'published' || round.phase === 'archived';
  const t = await getTranslations('verify');
  if (published) {
    return (
      <>
        <RehearsalNotice round={round.id} />
        <ProsePage title={t('index.title')} lead={t('full.lead', { round: round.title })}>
          <Published round={{ id: round.id, title: round.title }} />
        </ProsePage>
      </>
    );
  }
  const register = await getTranslations('vote.register');
  return (
    <>
      <RehearsalNotice round={round.id} />
      <ProsePage title={register('title')} lead={t('before.lead', { round: round.title })}>
        <BeforePublication round={{ id: round.id, logKey: round.logKey }} />
      </ProsePage>
    </>
  );
}
