import { getTranslations } from 'next-intl/server';
import { createRoundAction } from '@/app/actions/setup';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { filledAnew } from '@/components/staff/setup/filled';
import { SettingsForm } from '@/components/staff/setup/SettingsForm';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import {
  type DistrictChoice,
  getSettingsDistrict,
  listSettingsDistricts,
  type NewRoundGround,
} from '@/lib/usecases/rounds/round-settings';
import '@/components/staff/setup/setup.css';

interface PageProps {
  readonly searchParams: Promise<{ wijk?: string | string[] }>;
}

export async function generateMetadata() {
  const t = await getTranslations('setup');
  return { title: t('newTitle') };
}

export default async function NewRoundPage({ searchParams }: PageProps) {
  const [{ wijk }, t, actor] = await Promise.all([searchParams, getTranslations('setup'), currentActor()]);
  const districts = await listSettingsDistricts(actor);
  const own = districts.ok ? districts.value : [];
  const chosen = own.find(({ slug }) => slug === wijk) ?? (own.length === 1 ? own[0] : undefined);
  const district = chosen ? await getSettingsDistrict(actor, chosen.slug) : null;
  return (
    <div className="wc-page wc-gutter">
      <Paragraph>
        <TextLink href="/beheer">{t('back')}</TextLink>
      </Paragraph>
      <Heading level={1}>{t('newTitle')}</Heading>
      {!districts.ok && <Paragraph>{t('signIn')}</Paragraph>}
      {districts.ok &&
        (district?.ok ? <InDistrict district={district.value} /> : <ChooseDistrict districts={own} />)}
    </div>
  );
}

async function InDistrict({ district }: { readonly district: NewRoundGround }) {
  const t = await getTranslations('setup');
  if (district.neighbourhoods.length === 0)
    return <Paragraph>{t('noNeighbourhoods', { district: district.name })}</Paragraph>;
  return (
    <ClientMessages paths={['setup', 'common.unspent', 'common.phase', 'district.banner', 'vote.basket']}>
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

async function ChooseDistrict({ districts }: { readonly districts: readonly DistrictChoice[] }) {
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
