import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { PublicationScreen } from '@/components/publication/PublicationScreen';
import { getPublication } from '@/lib/usecases/publication/get-publication';

interface PageProps {
  readonly params: Promise<{ readonly ronde: string }>;
}

/** Title and page ask for the same in one request. */
const load = cache(getPublication);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const [{ ronde }, t] = await Promise.all([params, getTranslations('publication.page')]);
  const found = await load(ronde);
  if (!found) return {};
  return { title: t('title', { title: found.subject.title }), description: t('description') };
}

/** Every version of the figures of one round, fund's year or wave, for everybody. */
export default async function FiguresPage({ params }: PageProps) {
  const { ronde } = await params;
  const found = await load(ronde);
  if (!found) notFound();
  return <PublicationScreen subject={found.subject} versions={found.versions} />;
}
