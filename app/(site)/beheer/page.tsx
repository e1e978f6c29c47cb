import { getLocale, getTranslations } from 'next-intl/server';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { AttentionList } from '@/components/staff/start/AttentionList';
import { Badge } from '@/components/ui/Badge';
import { ButtonLink } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { formatDate } from '@/lib/format';
import { isDemo } from '@/lib/usecases/auth/demo-staff';
import { listWaitingFunds } from '@/lib/usecases/fund/waiting-funds';
import { listKioskDistricts } from '@/lib/usecases/kiosk/register-kiosk';
import { getStart } from '@/lib/usecases/rounds/get-start';
import type { StaffRound } from '@/lib/usecases/rounds/list-staff-rounds';
import { listSettingsDistricts } from '@/lib/usecases/rounds/round-settings';
import { fundAttention } from './fundAttention';
import { projectAttention } from './projectAttention';
import { RoundScreens } from './RoundScreens';
import { visitAttention } from './visitAttention';

export async function generateMetadata() {
  const t = await getTranslations('staff.workspace');
  return { title: t('title') };
}

/** What waits for this member of staff, and then the rounds. */
export default async function Workspace() {
  const t = await getTranslations('staff.workspace');
  const actor = await currentActor();
  const start = await getStart(actor, new Date());
  return (
    <>
      {start.ok && start.value.rounds.some(({ round }) => round.sample) && <SampleNotice />}
      <div className="wc-page wc-gutter">
        <Heading level={1}>{t('title')}</Heading>
        {start.ok ? (
          <>
            <Waiting items={start.value.attention} />
            <Rounds rounds={start.value.rounds} />
          </>
        ) : (
          <>
            <Paragraph>{actor.kind === 'staff' ? t('notForYou') : t('signIn')}</Paragraph>
            {isDemo() && <ButtonLink href="/dev">{t('takeRole')}</ButtonLink>}
          </>
        )}
      </div>
    </>
  );
}

async function Waiting({ items }: { readonly items: Parameters<typeof AttentionList>[0]['items'] }) {
  const [t, ...others] = await Promise.all([
    getTranslations('start'),
    visitAttention(),
    projectAttention(),
    fundAttention(),
  ]);
  return (
    <section className="wc-section" aria-labelledby="aandacht">
      <Heading level={2} id="aandacht">
        {t('heading')}
      </Heading>
      <AttentionList items={items} others={others.flat()} />
    </section>
  );
}

async function Rounds({ rounds }: { readonly rounds: readonly StaffRound[] }) {
  const [t, start, visit, project, survey, fund, actor] = await Promise.all([
    getTranslations('staff.workspace'),
    getTranslations('start'),
    getTranslations('visit.staff'),
    getTranslations('project.staff'),
    getTranslations('survey.staff'),
    getTranslations('fund.staff'),
    currentActor(),
  ]);
  const [districts, kiosks, funds] = await Promise.all([
    listSettingsDistricts(actor),
    listKioskDistricts(actor),
    listWaitingFunds(actor, new Date()),
  ]);
  return (
    <section className="wc-section" aria-labelledby="rondes">
      <Heading level={2} id="rondes">
        {start('rounds')}
      </Heading>
      <Paragraph>{rounds.length === 0 ? t('none') : t('intro')}</Paragraph>
      {districts.ok && districts.value.length > 0 && (
        <ButtonLink href="/beheer/ronde/nieuw">{t('newRound')}</ButtonLink>
      )}
      {kiosks.ok && (
        <Paragraph>
          <TextLink href="/beheer/kiosk">{t('kiosk')}</TextLink>
        </Paragraph>
      )}
      {districts.ok && districts.value.length > 0 && (
        <Paragraph>
          <TextLink href="/beheer/vragenlijst">{survey('title')}</TextLink>
        </Paragraph>
      )}
      {districts.ok && districts.value.length > 0 && (
        <Paragraph>
          <TextLink href="/beheer/projecten">{project('title')}</TextLink>
        </Paragraph>
      )}
      {funds !== null && (
        <Paragraph>
          <TextLink href="/beheer/wijkteam">{fund('title')}</TextLink>
        </Paragraph>
      )}
      {districts.ok && districts.value.length > 0 && (
        <Paragraph>
          <TextLink href="/beheer/bezoeken">{visit('title')}</TextLink>
        </Paragraph>
      )}
      {rounds.map((one) => (
        <RoundSection key={one.round.id} {...one} />
      ))}
    </section>
  );
}

async function RoundSection({ round, ideas, cheques }: StaffRound) {
  const [t, start, common, hub, locale] = await Promise.all([
    getTranslations('staff.workspace'),
    getTranslations('start.round'),
    getTranslations('common'),
    getTranslations('letters.hub'),
    getLocale(),
  ]);
  const dates = { from: formatDate(round.opensAt, locale), until: formatDate(round.closesAt, locale) };
  return (
    <section className="wc-round" aria-labelledby={`ronde-${round.id}`}>
      <Heading level={3} id={`ronde-${round.id}`}>
        {round.title} {round.rehearsalOf !== null && <Badge>{start('rehearsal')}</Badge>}
        {/* Rounds may have the same title; their regions may not. */}
        <span className="wc-hidden-label"> ({round.id})</span>
      </Heading>
      <p className="nl-paragraph">
        <Badge className={`wc-phase wc-phase--${round.phase}`}>{common(`phase.${round.phase}`)}</Badge>{' '}
        {start('line', { ...dates, ideas, cheques })}
      </p>
      <ul className="wc-round-links">
        <li>
          <TextLink href={`/beheer/ronde/${round.id}`}>
            {hub('open')}
            <span className="wc-hidden-label">: {round.title}</span>
          </TextLink>
        </li>
        <li>
          <TextLink href={`/beheer/ronde/${round.id}/verdeelregel`}>
            {t('rule', { rule: common(`rule.${round.rule}`) })}
          </TextLink>
        </li>
        <RoundScreens round={round} />
      </ul>
    </section>
  );
}
