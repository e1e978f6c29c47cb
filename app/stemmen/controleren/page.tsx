import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RehearsalNotice } from '@/app/RehearsalNotice';
import { toOpenRound } from '@/components/ballot/steps/openRound';
import { ReviewStep } from '@/components/ballot/steps/ReviewStep';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { getBallotRound } from '@/lib/usecases/ballots/get-ballot-round';
import { NoOpenRound } from '../NoOpenRound';
import { askedRound, type StepSearch } from '../openRounds';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vote.meta');
  return { title: t('check') };
}

export default async function CheckPage({ searchParams }: { readonly searchParams: StepSearch }) {
  const view = await getBallotRound(await askedRound(searchParams));
  if (!view) return <NoOpenRound />;
  return (
    <>
      <RehearsalNotice round={view.round.id} />
      <ClientMessages paths={['vote.basket', 'vote.check', 'vote.summary']}>
        <ReviewStep round={toOpenRound(view)} />
      </ClientMessages>
    </>
  );
}
