import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { saveDistrictAction } from '@/app/actions/admin';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { DistrictForm } from '@/components/staff/admin/DistrictForm';
import { ButtonLink } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { staffActor } from '@/lib/auth';
import { type DistrictAdmin, getDistrictSettings } from '@/lib/usecases/admin/districts';
import { AdminPage } from '../../AdminPage';

interface PageProps {
  readonly params: Promise<{ wijk: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('admin.districts');
  return { title: t('title') };
}

/** One district: its name and scheme, its partners and places. */
export default async function DistrictSettingsPage({ params }: PageProps) {
  const { wijk } = await params;
  const t = await getTranslations('admin');
  const found = await getDistrictSettings(await staffActor(`/beheer/instellingen/wijken/${wijk}`), wijk);
  if (!found.ok && found.error === 'UNKNOWN_DISTRICT') notFound();
  const title = found.ok ? t('district.title', { name: found.value.district.name }) : t('title');
  return (
    <AdminPage title={title} back={{ href: '/beheer/instellingen', text: t('back') }} allowed={found.ok}>
      {found.ok && <District found={found.value} />}
    </AdminPage>
  );
}

async function District({ found }: { readonly found: DistrictAdmin }) {
  const [t, kinds] = await Promise.all([getTranslations('admin'), getTranslations('district.map.place')]);
  const { district, places } = found;
  const { slug, name, scheme, pilot } = district;
  const path = `/beheer/instellingen/wijken/${slug}/plekken`;
  return (
    <>
      <Paragraph>
        <TextLink href={`/wijk/${slug}`}>{t('district.view')}</TextLink>
      </Paragraph>
      <section className="wc-section" aria-labelledby="gegevens">
        <Heading level={2} id="gegevens">
          {t('district.facts')}
        </Heading>
        <ClientMessages paths={['admin', 'common.scheme']}>
          <DistrictForm slug={slug} filled={{ name, scheme, pilot }} action={saveDistrictAction} />
        </ClientMessages>
      </section>
      <section className="wc-section" aria-labelledby="plekken">
        <Heading level={2} id="plekken">
          {t('district.places')}
        </Heading>
        {places.length === 0 && <Paragraph>{t('district.placesNone')}</Paragraph>}
        <ul className="wc-list-plain wc-placelist">
          {places.map((place) => (
            <li key={place.id}>
              <TextLink href={`${path}/${place.id}`}>{place.name}</TextLink>
              <span className="wc-card__meta">
                {kinds(place.kind)}
                {place.address && ` · ${place.address}`}
              </span>
            </li>
          ))}
        </ul>
        <ButtonLink href={`${path}/nieuw`}>{t('district.newPlace')}</ButtonLink>
      </section>
    </>
  );
}
