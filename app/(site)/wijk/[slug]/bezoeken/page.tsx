import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { VisitList } from '@/components/visit/VisitList';
import { getPublicVisits } from '@/lib/usecases/visits/get-visit';

interface PageProps {
  readonly params: Promise<{ readonly slug: string }>;
}

/** Title and page ask for the same in one request. */
const load = cache((slug: string) => getPublicVisits(slug, new Date()));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const [found, t] = await Promise.all([load((await params).slug), getTranslations('visit.public')]);
  if (!found) return {};
  const district = found.district.name;
  return { title: t('title', { district }), description: t('description', { district }) };
}

export default async function VisitsPage({ params }: PageProps) {
  const found = await load((await params).slug);
  if (!found) notFound();
  return (
    <>
      {found.visits.some(({ visit }) => visit.sample) && <SampleNotice />}
      <VisitList {...found} />
    </>
  );
}
