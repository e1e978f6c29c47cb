import { getLocale, getTranslations } from 'next-intl/server';
import { changePhaseAction } from '@/app/actions/round';
import { RehearsalNotice } from '@/app/RehearsalNotice';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { PhaseActs } from '@/components/staff/PhaseActs';
import { ButtonLink } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { formatDateTime, formatMoney, groupThousands } from '@/lib/format';
import { isDemo } from '@/lib/usecases/auth/demo-staff';
import { getRoundHub, type RoundHub, type RoundPage } from '@/lib/usecases/rounds/round-hub';
import '@/components/staff/letters/letters.css';

interface PageProps {
  readonly params: Promise<{ ronde: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('letters.hub');
  return { title: t('metaTitle') };
}

/** One round: how it stands, and the pages on which this member of staff may do something with it. */
export default async function RoundPageOfStaff({ params }: PageProps) {
  const { ronde } = await params;
  const [t, workspace] = await Promise.all([
    getTranslations('letters.hub'),
    getTranslations('staff.workspace'),
  ]);
  const actor = await currentActor();
  const hub = await getRoundHub(actor, ronde, new Date());
  return (
    <>
      {hub.ok && hub.value.round.sample && <SampleNotice />}
      {hub.ok && <RehearsalNotice round={ronde} />}
      <div className="wc-page wc-gutter">
        <Paragraph>
          <TextLink href="/beheer">{t('back')}</TextLink>
        </Paragraph>
        {hub.ok ? (
          <section aria-labelledby="ronde">
            <Heading level={1} id="ronde">
              {hub.value.round.title}
            </Heading>
            <Hub hub={hub.value} />
          </section>
        ) : (
          <>
            <Heading level={1}>{t('metaTitle')}</Heading>
            <Paragraph>{actor.kind === 'staff' ? t('notYours') : t('signIn')}</Paragraph>
            {isDemo() && <ButtonLink href="/dev">{workspace('takeRole')}</ButtonLink>}
          </>
        )}
      </div>
    </>
  );
}

async function Hub({ hub }: { readonly hub: RoundHub }) {
  const t = await getTranslations('letters.hub');
  const { round, pages } = hub;
  return (
    <>
      <Facts hub={hub} />
      {round.districtSlug && round.phase !== 'draft' && round.rehearsalOf === null && (
        <Paragraph>
          <TextLink href={`/wijk/${round.districtSlug}?ronde=${round.id}`}>{t('public')}</TextLink>
        </Paragraph>
      )}
      {hub.steps && (
        <section className="wc-section" aria-labelledby="stappen">
          <Heading level={2} id="stappen">
            {t('steps')}
          </Heading>
          <ClientMessages paths={['staff.workspace', 'common.phase', 'start.check']}>
            <PhaseActs round={round.id} steps={hub.steps} action={changePhaseAction} />
          </ClientMessages>
        </section>
      )}
      <section className="wc-section" aria-labelledby="te-doen">
        <Heading level={2} id="te-doen">
          {t('todo')}
        </Heading>
        <ul className="wc-letters__pages">
          {pages.map((page) => (
            <li key={page}>
              <TextLink href={`/beheer/ronde/${round.id}/${pathOf(page)}`}>{t(`page.${page}`)}</TextLink>
              <p className="wc-muted">{t(`about.${page}`)}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

async function Facts({ hub }: { readonly hub: RoundHub }) {
  const [t, phases, locale] = await Promise.all([
    getTranslations('letters.hub'),
    getTranslations('common.phase'),
    getLocale(),
  ]);
  const { round, ideas, households, cheques } = hub;
  const value = formatMoney(round.chequeCents, locale);
  const facts: [string, string][] = [
    [t('phase'), phases(round.phase)],
    [t('opens'), formatDateTime(round.opensAt, locale)],
    [t('closes'), formatDateTime(round.closesAt, locale)],
    [t('cheque'), t('chequeValue', { value, step: formatMoney(round.stepCents, locale) })],
    [t('ideas'), String(ideas)],
    [t('households'), groupThousands(households, locale)],
    [t('cheques'), t('chequeCount', { cheques })],
  ];
  return (
    <dl className="wc-facts" aria-label={t('facts')}>
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

function pathOf(page: RoundPage): string {
  return page === 'terug' ? 'brieven/terug' : page;
}
