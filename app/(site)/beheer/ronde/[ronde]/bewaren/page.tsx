import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { destroyLinksAction, setObjectionDaysAction, setTickAction } from '@/app/actions/retention';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { DestroyForm } from '@/components/staff/retention/DestroyForm';
import { DownloadForm } from '@/components/staff/retention/DownloadForm';
import { ObjectionDays } from '@/components/staff/retention/ObjectionDays';
import { StateHeading } from '@/components/staff/retention/StateHeading';
import { TickList } from '@/components/staff/retention/TickList';
import { Alert } from '@/components/ui/Alert';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { formatDate, formatDateTime } from '@/lib/format';
import { getRetention, lastDayOf, type RetentionView } from '@/lib/usecases/retention/get-retention';
import { StaffPage } from '../StaffPage';
import '@/components/staff/retention/retention.css';

interface PageProps {
  readonly params: Promise<{ ronde: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('retention.keep');
  return { title: t('title') };
}

export default async function KeepPage({ params }: PageProps) {
  const { ronde } = await params;
  const actor = await currentActor();
  const [t, view] = await Promise.all([
    getTranslations('retention.keep'),
    getRetention(actor, ronde, new Date()),
  ]);
  return (
    <StaffPage
      title={t('title')}
      intro={t('intro')}
      round={view.ok ? view.value : null}
      signedIn={actor.kind === 'staff'}
    >
      {view.ok && (
        <ClientMessages paths={['retention.keep', 'retention.download']}>
          {view.value.destroyedAt === null && <Period view={view.value} />}
          {view.value.publishedAt !== null && <Archive view={view.value} />}
          {view.value.publishedAt !== null && view.value.destroyedAt === null && <List view={view.value} />}
          {view.value.publishedAt !== null && <Destroy view={view.value} />}
          <Left roundId={ronde} />
        </ClientMessages>
      )}
    </StaffPage>
  );
}

interface PartProps {
  readonly view: RetentionView;
}

async function Period({ view }: PartProps) {
  const [t, locale] = await Promise.all([getTranslations('retention.keep.period'), getLocale()]);
  const { roundId, objectionDays, publishedAt, endsAt, due } = view;
  return (
    <section className="wc-keep" aria-labelledby="bezwaar">
      <Heading level={2} id="bezwaar">
        {t('title')}
      </Heading>
      {publishedAt && endsAt ? (
        <Paragraph>
          {t(due ? 'over' : 'running', {
            published: formatDateTime(publishedAt, locale),
            last: formatDate(lastDayOf(endsAt), locale),
            ends: formatDate(endsAt, locale),
          })}
        </Paragraph>
      ) : (
        <Paragraph>{t('notPublished')}</Paragraph>
      )}
      <Paragraph className="wc-muted">{t('law')}</Paragraph>
      <ObjectionDays round={roundId} days={objectionDays} action={setObjectionDaysAction} />
    </section>
  );
}

async function Archive({ view }: PartProps) {
  const [t, locale] = await Promise.all([getTranslations('retention.keep.archive'), getLocale()]);
  const { roundId, archiveTakenAt, destroyedAt } = view;
  return (
    <section className="wc-keep" aria-labelledby="archief">
      <h2 id="archief" tabIndex={-1} className="nl-heading nl-heading--level-2">
        {t('title')}
      </h2>
      <Paragraph>{t('what')}</Paragraph>
      <Paragraph className="wc-muted">
        {archiveTakenAt ? t('taken', { at: formatDateTime(archiveTakenAt, locale) }) : t('never')}
      </Paragraph>
      <DownloadForm
        address={`/api/beheer/ronde/${roundId}/archief`}
        label={t('get')}
        look={archiveTakenAt || destroyedAt ? 'secondary' : 'primary'}
        sentences={{
          FORBIDDEN: t('error.FORBIDDEN'),
          UNKNOWN_ROUND: t('error.UNKNOWN_ROUND'),
          NOT_PUBLISHED: t('error.NOT_PUBLISHED'),
        }}
      />
    </section>
  );
}

async function List({ view }: PartProps) {
  const t = await getTranslations('retention.keep.list');
  const { roundId, ticks, historyDays, due } = view;
  return (
    <section className="wc-keep" aria-labelledby="lijst">
      <h2 id="lijst" tabIndex={-1} className="nl-heading nl-heading--level-2">
        {t('title')}
      </h2>
      <Paragraph>{due ? t('what') : t('early')}</Paragraph>
      <TickList round={roundId} ticks={ticks} historyDays={historyDays} open={due} action={setTickAction} />
    </section>
  );
}

async function Destroy({ view }: PartProps) {
  const t = await getTranslations('retention.keep.destroy');
  const { roundId, counts, due, destroyedAt } = view;
  return (
    <section className="wc-keep" aria-labelledby="vernietigen">
      <StateHeading
        id="vernietigen"
        state={destroyedAt ? 'done' : 'open'}
        title={destroyedAt ? t('doneTitle') : t('title')}
      />
      {destroyedAt ? (
        <Destroyed view={view} />
      ) : (
        <>
          <Paragraph>{t('what')}</Paragraph>
          <ul>
            {(['households', 'cheques', 'keys', 'leaves'] as const).map((what) => (
              <li key={what}>{t(`counts.${what}`, { count: counts[what] })}</li>
            ))}
            <li>{t('counts.own')}</li>
          </ul>
          <Alert kind="warning">{t('warning')}</Alert>
          <Paragraph className="wc-muted">{due ? t('busy') : t('notYet')}</Paragraph>
          {due && <DestroyForm round={roundId} action={destroyLinksAction} />}
        </>
      )}
    </section>
  );
}

async function Destroyed({ view }: PartProps) {
  const [t, locale] = await Promise.all([getTranslations('retention.keep.destroy'), getLocale()]);
  const { destroyedAt, historyUntil, cleaned } = view;
  if (!destroyedAt || !historyUntil) return null;
  return (
    <>
      <Alert kind="ok">{t('at', { at: formatDateTime(destroyedAt, locale) })}</Alert>
      <Paragraph>{cleaned ? t('cleaned') : t('notCleaned')}</Paragraph>
      <Paragraph>{t('history', { until: formatDate(historyUntil, locale) })}</Paragraph>
    </>
  );
}

async function Left({ roundId }: { readonly roundId: string }) {
  const t = await getTranslations('retention.keep.left');
  const link = (text: ReactNode) => <TextLink href={`/controle/${roundId}`}>{text}</TextLink>;
  return (
    <section className="wc-keep" aria-labelledby="blijft">
      <Heading level={2} id="blijft">
        {t('title')}
      </Heading>
      <ul>
        {(['outcome', 'ballots', 'bundle', 'participation', 'log'] as const).map((what) => (
          <li key={what}>{t(what)}</li>
        ))}
      </ul>
      <Paragraph>{t.rich('check', { link })}</Paragraph>
    </section>
  );
}
