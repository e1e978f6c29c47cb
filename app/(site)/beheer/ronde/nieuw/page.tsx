import { getTranslations } from 'next-intl/server';
import { createRoundAction } from '@/app/actions/setup';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { filledAnew } from '@/components/staff/setup/filled';
import { SettingsForm } from '@/components/staff/setup/SettingsForm';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { listSettingsDistricts, type SettingsDistrict } from '@/lib/usecases/rounds/round-settings';
import '@/components/staff/setup/setup.css';

interface PageProps {
  readonly searchParams: Promise<{ wijk?: string | string[] }>;
}

export async function generateMetadata() {
  const t = await getTranslations('setup');
  return { title: t('newTitle') };
}

export default async function NewRoundPage({ searchParams }: PageProps) {
  const [{ wijk }, t] = await Promise.all([searchParams, getTranslations('setup')]);
  const districts = await listSettingsDistricts(await currentActor());
  return (
    <div className="wc-page wc-gutter">
      <Paragraph>
        <TextLink href="/beheer">{t('back')}</TextLink>
      </Paragraph>
      <Heading level={1}>{t('newTitle')}</Heading>
      {districts.ok ? (
        <InDistrict districts={districts.value} slug={String(wijk ?? '')} />
      ) : (
        <Paragraph>{t('signIn')}</Paragraph>
      )}
    </div>
  );
}

async function InDistrict({
  districts,
  slug,
}: {
  readonly districts: readonly SettingsDistrict[];
  readonly slug: string;
}) {
  const t = await getTranslations('setup');
  const district =
    districts.find((one) => one.slug === slug) ?? (districts.length === 1 ? districts[0] : null);
  if (!district) return <ChooseDistrict districts={districts} />;
  if (district.neighbourhoods.length === 0)
    return <Paragraph>{t('noNeighbourhoods', { district: district.name })}</Paragraph>;
  return (
    <ClientMessages paths={['setup', 'common.unspent']}>
      <Paragraph lead>{t('newIntro', { district: district.name })}</Paragraph>
      <SettingsForm
        subject={{ district: district.slug }}
        filled={filledAnew(district, new Date())}
        neighbourhoods={district.neighbourhoods}
        action={createRoundAction}
      />
    </ClientMessages>
  );
}

async function ChooseDistrict({ districts }: { readonly districts: readonly SettingsDistrict[] }) {
  const t = await getTranslations('setup');
  if (districts.length === 0) return <Paragraph>{t('noDistrict')}</Paragraph>;
  return (
    <>
      <Paragraph lead>{t('chooseDistrict')}</Paragraph>
      <ul className="wc-list">
        {districts.map(({ slug, name }) => (
          <li key={slug}>
            <TextLink href={`/beheer/ronde/nieuw?wijk=${slug}`}>{name}</TextLink>
          </li>
        ))}
      </ul>
    </>
  );
}
