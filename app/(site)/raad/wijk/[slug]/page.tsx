import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { DistrictScreen } from '@/components/council/DistrictScreen';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { getDistrictOverTime } from '@/lib/usecases/council/get-district-over-time';

interface DistrictPageProps {
  readonly params: Promise<{ readonly slug: string }>;
}

/** Title and page ask for the same district in one request. */
const load = cache((slug: string) => getDistrictOverTime(slug, new Date()));

export async function generateMetadata({ params }: DistrictPageProps): Promise<Metadata> {
  const [found, t] = await Promise.all([load((await params).slug), getTranslations('council.overTime')]);
  return found ? { title: t('title', { district: found.district.name }) } : {};
}

/** What the council sees of one district over the years. */
export default async function CouncilDistrictPage({ params }: DistrictPageProps) {
  const found = await load((await params).slug);
  if (!found) notFound();
  const { sample, ...overTime } = found;
  return (
    <>
      {sample && <SampleNotice />}
      <DistrictScreen {...overTime} />
    </>
  );
}
