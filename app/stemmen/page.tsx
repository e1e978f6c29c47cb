import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RehearsalNotice } from '@/app/RehearsalNotice';
import { CodeStep } from '@/components/ballot/steps/CodeStep';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { askedRound, codeRounds, type StepSearch } from './openRounds';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vote.meta');
  return { title: t('code') };
}

/** Code, choice and sending. Also the door for "Ik heb een waardecheque": code first is as good. */
export default async function CodePage({ searchParams }: { readonly searchParams: StepSearch }) {
  const asked = await askedRound(searchParams);
  const { rounds, open } = await codeRounds(asked);
  const preferred = rounds.some(({ id }) => id === asked) ? (asked ?? null) : null;
  return (
    <>
      <RehearsalNotice round={asked} />
      <ClientMessages paths={['vote']}>
        <CodeStep rounds={rounds} open={open} preferred={preferred} />
      </ClientMessages>
    </>
  );
}
