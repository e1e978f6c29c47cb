import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { SearchParams } from '@/components/council/choice';
import { PromisesScreen } from '@/components/council/PromisesScreen';
import { readPromiseSearch } from '@/components/council/promiseChoice';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { getPromises } from '@/lib/usecases/council/get-promises';

interface PromisesPageProps {
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('council.promises');
  return { title: t('title'), description: t('lead') };
}

export default async function PromisesPage({ searchParams }: PromisesPageProps) {
  const choice = readPromiseSearch(await searchParams);
  const { promises, districts, sample } = await getPromises(choice, new Date());
  return (
    <>
      {sample && <SampleNotice />}
      <PromisesScreen choice={choice} promises={promises} districts={districts} />
    </>
  );
}
