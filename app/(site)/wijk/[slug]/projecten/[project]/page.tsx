import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { ProjectScreen } from '@/components/project/ProjectScreen';
import { getBaseMap } from '@/lib/usecases/areas/base-map';
import { getProject } from '@/lib/usecases/projects/get-project';

interface ProjectPageProps {
  readonly params: Promise<{ readonly slug: string; readonly project: string }>;
}

/** Title and page ask for the same project in one request. */
const load = cache((slug: string, id: string) => getProject(slug, id, new Date()));

async function read({ params }: ProjectPageProps) {
  const { slug, project } = await params;
  return load(slug, decodeURIComponent(project));
}

export async function generateMetadata(props: ProjectPageProps): Promise<Metadata> {
  const view = await read(props);
  if (view) return { title: `${view.title}, ${view.district.name}`, description: view.summary };
  const t = await getTranslations('pages.notFound');
  return { title: t('title') };
}

export default async function ProjectPage(props: ProjectPageProps) {
  const view = await read(props);
  if (!view) notFound();
  return (
    <>
      {view.sample && <SampleNotice />}
      <ProjectScreen view={view} baseMap={getBaseMap()} />
    </>
  );
}
