import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { DistrictScreen } from '@/components/district/DistrictScreen';
import { parseFilter } from '@/components/district/filter';
import { firstValues, type SearchParams } from '@/components/district/searchParams';
import { FundTeaser } from '@/components/fund/FundTeaser';
import { ExtensionNotice } from '@/components/layout/ExtensionNotice';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { marksOf } from '@/components/project/marks';
import { ProjectsTeaser } from '@/components/project/ProjectsTeaser';
import { VisitsTeaser } from '@/components/visit/VisitsTeaser';
import { getBaseMap } from '@/lib/usecases/areas/base-map';
import { getDistrict } from '@/lib/usecases/areas/get-district';
import { isDemo } from '@/lib/usecases/auth/demo-staff';
import { findDistrictFund } from '@/lib/usecases/fund/get-fund';
import { getProjectPlaces } from '@/lib/usecases/projects/district-projects';
import { getExtensions } from '@/lib/usecases/rounds/extend-voting';
import { countPublicVisits } from '@/lib/usecases/visits/get-visit';

interface DistrictPageProps {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/** Title and page ask for the same district in one request. */
const load = cache((slug: string, round: string | null) => getDistrict(slug, round ? { round } : {}));

async function read({ params, searchParams }: DistrictPageProps) {
  const [{ slug }, search] = await Promise.all([params, searchParams]);
  const query = firstValues(search);
  return { query, view: await load(slug, query.get('ronde')) };
}

export async function generateMetadata(props: DistrictPageProps): Promise<Metadata> {
  const { view } = await read(props);
  if (view) return { title: `${view.district.name}, ${view.municipality.name}` };
  const t = await getTranslations('pages.notFound');
  return { title: t('title') };
}

export default async function DistrictPage(props: DistrictPageProps) {
  const { view, query } = await read(props);
  if (!view) notFound();
  const { slug } = view.district;
  const round = view.current?.round;
  const now = new Date();
  const [extensions, projects, fund, visits] = await Promise.all([
    round ? getExtensions(round.id) : null,
    getProjectPlaces(slug),
    findDistrictFund(slug),
    countPublicVisits(slug),
  ]);
  return (
    <>
      {(view.sample || isDemo()) && <SampleNotice />}
      {round && extensions && (
        <ExtensionNotice
          extensions={extensions}
          open={round.phase === 'voting' && now < round.closesAt}
          className="wc-sample wc-gutter"
        />
      )}
      <DistrictScreen
        view={view}
        baseMap={getBaseMap()}
        filter={parseFilter(query)}
        now={now}
        projects={marksOf(slug, projects.places)}
        more={
          <>
            <FundTeaser fund={fund} />
            <ProjectsTeaser slug={slug} counts={projects.counts} />
            <VisitsTeaser slug={slug} visits={visits} />
          </>
        }
      />
    </>
  );
}
