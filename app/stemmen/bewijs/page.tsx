import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { RehearsalNotice } from '@/app/RehearsalNotice';
import { ProofStep } from '@/components/ballot/steps/ProofStep';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { askedRound, codeRounds, type StepSearch } from '../openRounds';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vote.meta');
  return { title: t('proof') };
}

/** The receipt itself is in the browser; the server only knows the round it is about. */
export default async function ProofPage({ searchParams }: { readonly searchParams: StepSearch }) {
  const asked = await askedRound(searchParams);
  const { rounds, open } = await codeRounds(asked);
  const round = rounds.find(({ id }) => id === asked);
  if (!round) redirect('/stemmen');
  return (
    <>
      <RehearsalNotice round={asked} />
      <ClientMessages paths={['vote.proof', 'vote.division']}>
        <ProofStep round={round} open={open.find(({ id }) => id === round.id) ?? null} />
      </ClientMessages>
    </>
  );
}
