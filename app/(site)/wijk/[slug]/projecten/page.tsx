import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { firstValues, type SearchParams } from '@/components/district/searchParams';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { ProjectsScreen } from '@/components/project/ProjectsScreen';
import { getBaseMap } from '@/lib/usecases/areas/base-map';
import { getDistrictProjects } from '@/lib/usecases/projects/district-projects';

interface ProjectsPageProps {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/** Title and page ask for the same list in one request. */
const load = cache((slug: string) => getDistrictProjects(slug, new Date()));

export async function generateMetadata({ params }: ProjectsPageProps): Promise<Metadata> {
  const [{ slug }, t, missing] = await Promise.all([
    params,
    getTranslations('project.list'),
    getTranslations('pages.notFound'),
  ]);
  const found = await load(slug);
  return { title: found ? t('titleOf', { district: found.district.name }) : missing('title') };
}

export default async function ProjectsPage({ params, searchParams }: ProjectsPageProps) {
  const [{ slug }, search] = await Promise.all([params, searchParams]);
  const found = await load(slug);
  if (!found) notFound();
  return (
    <>
      {found.sample && <SampleNotice />}
      <ProjectsScreen found={found} asked={firstValues(search).get('stand') ?? ''} baseMap={getBaseMap()} />
    </>
  );
}
