import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { drawSampleAction } from '@/app/actions/retention';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { LogBook } from '@/components/staff/audit/LogBook';
import { PaperLog } from '@/components/staff/audit/PaperLog';
import { SampleForm } from '@/components/staff/audit/SampleForm';
import { CheckedField } from '@/components/staff/form/CheckedField';
import { DownloadForm } from '@/components/staff/retention/DownloadForm';
import { Alert } from '@/components/ui/Alert';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { type AuditView, getAuditView, SAMPLE_LIMITS } from '@/lib/usecases/audit/get-audit-view';
import type { AuditorFileError } from '@/lib/usecases/bulletin/auditor-file';
import { listPaperLog } from '@/lib/usecases/desk/count-paper';
import { StaffPage } from '../StaffPage';
import '@/components/staff/retention/retention.css';

interface PageProps {
  readonly params: Promise<{ ronde: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('retention.audit');
  return { title: t('title') };
}

export default async function AuditPage({ params }: PageProps) {
  const { ronde } = await params;
  const actor = await currentActor();
  const [t, view, paper] = await Promise.all([
    getTranslations('retention.audit'),
    getAuditView(actor, ronde),
    listPaperLog(actor, ronde),
  ]);
  return (
    <StaffPage
      title={t('title')}
      intro={t('intro')}
      round={view.ok ? view.value : null}
      signedIn={actor.kind === 'staff'}
    >
      {view.ok && (
        <ClientMessages paths={['retention.audit', 'retention.download']}>
          <State view={view.value} />
          {view.value.open && <AuditorFile roundId={ronde} />}
          {view.value.open && <Sample view={view.value} />}
          {paper.ok && (
            <section className="wc-keep" aria-labelledby="formulieren">
              <Heading level={2} id="formulieren">
                {t('paper.title')}
              </Heading>
              <Paragraph>{t('paper.what')}</Paragraph>
              <PaperLog days={paper.value} />
            </section>
          )}
          <section className="wc-keep" aria-labelledby="logboek">
            <Heading level={2} id="logboek">
              {t('log.title')}
            </Heading>
            <Paragraph>{t('log.what')}</Paragraph>
            <LogBook lines={view.value.log} />
          </section>
        </ClientMessages>
      )}
    </StaffPage>
  );
}

async function State({ view }: { readonly view: AuditView }) {
  const t = await getTranslations('retention.audit');
  const link = (text: ReactNode) => <TextLink href={`/controle/${view.roundId}`}>{text}</TextLink>;
  if (view.phase === 'archived') return <Alert kind="info">{t('destroyed')}</Alert>;
  if (!view.open) return <Alert kind="info">{t('notClosed')}</Alert>;
  return <Paragraph>{t.rich('publicCheck', { link })}</Paragraph>;
}

async function AuditorFile({ roundId }: { readonly roundId: string }) {
  const [t, audit] = await Promise.all([
    getTranslations('retention.audit.file'),
    getTranslations('retention.audit'),
  ]);
  const sentences: Readonly<Record<AuditorFileError, string>> = {
    FORBIDDEN: t('error.FORBIDDEN'),
    UNKNOWN_ROUND: t('error.UNKNOWN_ROUND'),
    NOT_CLOSED: t('error.NOT_CLOSED'),
    NO_REGISTER: t('error.NO_REGISTER'),
    BAD_KEY_FILE: t('error.BAD_KEY_FILE'),
    WRONG_KEY_FILE: t('error.WRONG_KEY_FILE'),
    KEYS_DESTROYED: t('error.KEYS_DESTROYED'),
  };
  return (
    <section className="wc-keep" aria-labelledby="bestand">
      <Heading level={2} id="bestand">
        {t('title')}
      </Heading>
      <Paragraph>{t('what')}</Paragraph>
      <Paragraph className="wc-muted">{t('how')}</Paragraph>
      <DownloadForm
        address={`/api/beheer/ronde/${roundId}/controlebestand`}
        label={t('get')}
        look="secondary"
        sentences={sentences}
      >
        <CheckedField
          id="sleutel-bestand"
          name="keyFile"
          type="file"
          accept=".json,application/json"
          label={audit('keyFile')}
          hint={audit('keyFileHint')}
        />
      </DownloadForm>
    </section>
  );
}

async function Sample({ view }: { readonly view: AuditView }) {
  const t = await getTranslations('retention.audit.sample');
  const { roundId, seeds } = view;
  return (
    <section className="wc-keep" aria-labelledby="steekproef">
      <Heading level={2} id="steekproef">
        {t('title')}
      </Heading>
      <Paragraph>{t('what', { size: SAMPLE_LIMITS.size })}</Paragraph>
      <Paragraph>{t('ask')}</Paragraph>
      <Paragraph>{t('proves', { size: SAMPLE_LIMITS.size })}</Paragraph>
      <Paragraph>{t('limit', { most: SAMPLE_LIMITS.most })}</Paragraph>
      <Paragraph className="wc-muted">
        {seeds.length === 0 ? t('none') : t('drawn', { seeds: seeds.join(', ') })}
      </Paragraph>
      <SampleForm round={roundId} action={drawSampleAction} />
    </section>
  );
}
