import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { PointsMapPane } from '@/components/visit/PointsMapPane';
import { VisitScreen } from '@/components/visit/VisitScreen';
import { getBaseMap } from '@/lib/usecases/areas/base-map';
import { getPublicVisit, type PublicVisit } from '@/lib/usecases/visits/get-visit';

interface PageProps {
  readonly params: Promise<{ readonly slug: string; readonly bezoek: string }>;
}

/** Title and page ask for the same in one request. */
const load = cache((slug: string, id: string) => getPublicVisit(slug, id, new Date()));

async function read({ params }: PageProps) {
  const { slug, bezoek } = await params;
  return load(slug, bezoek);
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const found = await read(props);
  if (!found) return {};
  const { visit, district } = found;
  return { title: `${visit.title}, ${district.name}`, description: visit.summary };
}

export default async function VisitPage(props: PageProps) {
  const found = await read(props);
  if (!found) notFound();
  return (
    <>
      {found.visit.sample && <SampleNotice />}
      <VisitScreen {...found} map={<PlacesOf found={found} />} />
    </>
  );
}

/** The points that have a place; nothing when none has. */
async function PlacesOf({ found }: { readonly found: PublicVisit }) {
  const t = await getTranslations('district.map');
  const { district } = found;
  const points = found.points.flatMap(({ number, position }) => (position ? [{ number, position }] : []));
  if (points.length === 0) return null;
  return (
    <ClientMessages paths={['district.map']}>
      <PointsMapPane
        name={t('plainName', { district: district.name })}
        baseMap={getBaseMap()}
        district={{ name: district.name, geometry: district.geometry }}
        points={points}
        showText={t('show')}
      />
    </ClientMessages>
  );
}
