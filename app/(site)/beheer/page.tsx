import { getLocale, getTranslations } from 'next-intl/server';
import { changePhaseAction } from '@/app/actions/round';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { PhaseActs } from '@/components/staff/PhaseActs';
import { ButtonLink } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { formatDateTime } from '@/lib/format';
import { isDemo } from '@/lib/usecases/auth/demo-staff';
import { listKioskDistricts } from '@/lib/usecases/kiosk/register-kiosk';
import { listStaffRounds, type StaffRound } from '@/lib/usecases/rounds/list-staff-rounds';
import { listSettingsDistricts } from '@/lib/usecases/rounds/round-settings';
import { RoundScreens } from './RoundScreens';

export async function generateMetadata() {
  const t = await getTranslations('staff.workspace');
  return { title: t('title') };
}

export default async function Workspace() {
  const t = await getTranslations('staff.workspace');
  const actor = await currentActor();
  const [rounds, districts, kiosks] = await Promise.all([
    listStaffRounds(actor),
    listSettingsDistricts(actor),
    listKioskDistricts(actor),
  ]);
  const canSetUp = districts.ok && districts.value.length > 0;
  return (
    <>
      {rounds.ok && rounds.value.some(({ round }) => round.sample) && <SampleNotice />}
      <div className="wc-page">
        <Heading level={1}>{t('title')}</Heading>
        {!rounds.ok && (
          <>
            <Paragraph>{actor.kind === 'staff' ? t('notForYou') : t('signIn')}</Paragraph>
            {isDemo() && <ButtonLink href="/dev">{t('takeRole')}</ButtonLink>}
          </>
        )}
        {rounds.ok && (
          <ClientMessages paths={['staff', 'common.phase']}>
            <Paragraph lead>{rounds.value.length === 0 ? t('none') : t('intro')}</Paragraph>
            {canSetUp && <ButtonLink href="/beheer/ronde/nieuw">{t('newRound')}</ButtonLink>}
            {kiosks.ok && (
              <Paragraph>
                <TextLink href="/beheer/kiosk">{t('kiosk')}</TextLink>
              </Paragraph>
            )}
            {rounds.value.map((one) => (
              <RoundSection key={one.round.id} {...one} />
            ))}
          </ClientMessages>
        )}
      </div>
    </>
  );
}

async function RoundSection({ round, ideas, cheques, acts }: StaffRound) {
  const [t, common, hub, locale] = await Promise.all([
    getTranslations('staff.workspace'),
    getTranslations('common'),
    getTranslations('letters.hub'),
    getLocale(),
  ]);
  const facts: [string, string][] = [
    [t('phase'), common(`phase.${round.phase}`)],
    [
      t('voting'),
      t('period', {
        from: formatDateTime(round.opensAt, locale),
        until: formatDateTime(round.closesAt, locale),
      }),
    ],
    [t('ideas'), String(ideas)],
    [t('cheques'), t('chequeCount', { cheques })],
  ];
  return (
    <section className="wc-section" aria-labelledby={`ronde-${round.id}`}>
      <Heading level={2} id={`ronde-${round.id}`}>
        {round.districtSlug ? (
          <TextLink href={`/wijk/${round.districtSlug}?ronde=${round.id}`}>{round.title}</TextLink>
        ) : (
          round.title
        )}
      </Heading>
      <dl className="wc-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Paragraph>
        <TextLink href={`/beheer/ronde/${round.id}`}>{hub('open')}</TextLink>
      </Paragraph>
      <Paragraph>
        <TextLink href={`/beheer/ronde/${round.id}/verdeelregel`}>
          {t('rule', { rule: common(`rule.${round.rule}`) })}
        </TextLink>
      </Paragraph>
      <RoundScreens round={round} />
      <Heading level={3}>{t('nextStep')}</Heading>
      <PhaseActs round={round.id} acts={acts} action={changePhaseAction} />
    </section>
  );
}
