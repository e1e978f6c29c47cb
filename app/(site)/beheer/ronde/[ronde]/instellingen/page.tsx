import { getTranslations } from 'next-intl/server';
import { changeRoundAction, removeRoundAction } from '@/app/actions/setup';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { filledFrom } from '@/components/staff/setup/filled';
import { RemoveRound } from '@/components/staff/setup/RemoveRound';
import { SettingsForm } from '@/components/staff/setup/SettingsForm';
import { Alert } from '@/components/ui/Alert';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { getRoundSettings, type RoundSettingsView } from '@/lib/usecases/rounds/round-settings';
import '@/components/staff/setup/setup.css';

interface PageProps {
  readonly params: Promise<{ ronde: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('setup');
  return { title: t('title') };
}

export default async function SettingsPage({ params }: PageProps) {
  const [{ ronde }, t] = await Promise.all([params, getTranslations('setup')]);
  const actor = await currentActor();
  const settings = await getRoundSettings(actor, ronde);
  return (
    <>
      {settings.ok && settings.value.round.sample && <SampleNotice />}
      <div className="wc-page wc-gutter">
        <Paragraph>
          <TextLink href={settings.ok ? `/beheer/ronde/${ronde}` : '/beheer'}>{t('back')}</TextLink>
        </Paragraph>
        <Heading level={1}>{t('title')}</Heading>
        {settings.ok ? (
          <Settings view={settings.value} />
        ) : (
          <Paragraph>{actor.kind === 'staff' ? t('notYours') : t('signIn')}</Paragraph>
        )}
      </div>
    </>
  );
}

async function Settings({ view }: { readonly view: RoundSettingsView }) {
  const t = await getTranslations('setup');
  const { round, minOrganisers, district, neighbourhoods, fixed, letters, removable } = view;
  return (
    <ClientMessages paths={['setup', 'common.unspent', 'common.phase', 'district.banner', 'vote.basket']}>
      <Paragraph lead>{t('round', { title: round.title, district: district.name })}</Paragraph>
      <Paragraph>
        <TextLink href={`/beheer/ronde/${round.id}/voorbeeld`}>{t('preview.whole')}</TextLink>
      </Paragraph>
      {fixed && <Alert kind="info">{t('fixed')}</Alert>}
      {!fixed && letters > 0 && <Alert kind="info">{t('lettersMade', { letters })}</Alert>}
      {!fixed && (
        <SettingsForm
          subject={{ round: round.id }}
          filled={filledFrom(round, minOrganisers, neighbourhoods)}
          neighbourhoods={district.neighbourhoods}
          action={changeRoundAction}
        />
      )}
      {removable && <RemoveRound round={round.id} action={removeRoundAction} />}
    </ClientMessages>
  );
}
