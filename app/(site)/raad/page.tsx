import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CouncilScreen } from '@/components/council/CouncilScreen';
import { readChoice, type SearchParams } from '@/components/council/choice';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { getComparison } from '@/lib/usecases/council/get-comparison';

interface CouncilPageProps {
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('council.page');
  return { title: t('title'), description: t('description') };
}

export default async function CouncilPage({ searchParams }: CouncilPageProps) {
  const choice = readChoice(await searchParams);
  const { sample, ...comparison } = await getComparison(choice, new Date());
  return (
    <>
      {sample && <SampleNotice />}
      <CouncilScreen choice={choice} {...comparison} />
    </>
  );
}
