import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { removePlaceAction, savePlaceAction } from '@/app/actions/admin';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { PlaceForm } from '@/components/staff/admin/PlaceForm';
import { RemovePlace } from '@/components/staff/admin/RemovePlace';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import { staffActor } from '@/lib/auth';
import { getDistrictSettings } from '@/lib/usecases/admin/districts';
import { getBaseMap } from '@/lib/usecases/areas/base-map';
import { AdminPage } from '../../../../AdminPage';

interface PageProps {
  readonly params: Promise<{ wijk: string; plek: string }>;
}

/** In the place of an id: one that is not there yet. */
const NEW = 'nieuw';
const EMPTY = { name: '', kind: 'other', address: '', contact: '', hours: '', lat6: '', lon6: '' } as const;

export async function generateMetadata() {
  const t = await getTranslations('admin.district');
  return { title: t('places') };
}

/** One partner or place of a district. */
export default async function PlacePage({ params }: PageProps) {
  const { wijk, plek } = await params;
  const t = await getTranslations('admin');
  const actor = await staffActor(`/beheer/instellingen/wijken/${wijk}/plekken/${plek}`);
  const found = await getDistrictSettings(actor, wijk);
  if (!found.ok) {
    if (found.error === 'UNKNOWN_DISTRICT') notFound();
    return (
      <AdminPage title={t('title')} allowed={false}>
        {null}
      </AdminPage>
    );
  }
  const { district, places } = found.value;
  const { slug, name, geometry } = district;
  const place = places.find(({ id }) => String(id) === plek) ?? null;
  if (!place && plek !== NEW) notFound();
  const filled = place
    ? {
        ...place,
        contact: place.contact ?? '',
        hours: place.hours ?? '',
        lat6: String(place.lat6),
        lon6: String(place.lon6),
      }
    : EMPTY;
  return (
    <AdminPage
      title={place ? place.name : t('place.titleNew', { district: name })}
      back={{ href: `/beheer/instellingen/wijken/${slug}`, text: t('place.back', { district: name }) }}
      allowed
    >
      <ClientMessages paths={['admin', 'district.map']}>
        <PlaceForm
          district={{ slug, name, geometry }}
          id={place?.id ?? null}
          filled={filled}
          baseMap={getBaseMap()}
          action={savePlaceAction}
        />
        {place && (
          <section className="wc-section" aria-labelledby="verwijderen">
            <Heading level={2} id="verwijderen">
              {t('place.removeTitle')}
            </Heading>
            <Paragraph>{t('place.removeWhat')}</Paragraph>
            <RemovePlace district={slug} id={place.id} name={place.name} action={removePlaceAction} />
          </section>
        )}
      </ClientMessages>
    </AdminPage>
  );
}
