import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { offerHelpAction } from '@/app/actions/help';
import { IdeaScreen } from '@/components/district/IdeaScreen';
import { firstValues, type SearchParams } from '@/components/district/searchParams';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { getBaseMap } from '@/lib/usecases/areas/base-map';
import { getIdea } from '@/lib/usecases/ideas/get-idea';
import { projectOfIdea } from '@/lib/usecases/projects/get-project';

interface IdeaPageProps {
  readonly params: Promise<{ readonly slug: string; readonly nummer: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/** Title and page ask for the same idea in one request. */
const load = cache((slug: string, number: number, round: string | null) =>
  getIdea(slug, number, round ? { round } : {}),
);

async function read({ params, searchParams }: IdeaPageProps) {
  const [{ slug, nummer }, search] = await Promise.all([params, searchParams]);
  if (!/^[1-9]\d{0,6}$/.test(nummer)) return null;
  return load(slug, Number(nummer), firstValues(search).get('ronde'));
}

export async function generateMetadata(props: IdeaPageProps): Promise<Metadata> {
  const view = await read(props);
  if (view) {
    const { idea, district, listed } = view;
    // What was turned down is found by its number, and not by a search engine.
    const robots = listed ? {} : { robots: { index: false } };
    return { title: `${idea.title}, ${district.name}`, description: idea.summary, ...robots };
  }
  const t = await getTranslations('pages.notFound');
  return { title: t('title') };
}

export default async function IdeaPage(props: IdeaPageProps) {
  const view = await read(props);
  if (!view) notFound();
  return (
    <>
      {view.round.sample && <SampleNotice />}
      <IdeaScreen
        view={view}
        baseMap={getBaseMap()}
        now={new Date()}
        offerHelp={offerHelpAction}
        project={await projectOfIdea(view.round.id, view.idea.number)}
      />
    </>
  );
}
