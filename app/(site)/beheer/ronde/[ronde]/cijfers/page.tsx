import { getLocale, getTranslations } from 'next-intl/server';
import { startPackageAction, stopPackageAction } from '@/app/actions/publication';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { PackageForm, StopForm } from '@/components/publication/PackageForm';
import { PackageProgress } from '@/components/publication/PackageProgress';
import { formatSize } from '@/components/publication/size';
import { fileAddress } from '@/components/publication/VersionFiles';
import { DownloadForm } from '@/components/staff/retention/DownloadForm';
import { Alert } from '@/components/ui/Alert';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { formatDate } from '@/lib/format';
import { getPackageDesk, type PackageDesk } from '@/lib/usecases/publication/make-package';
import { backToRound, StaffFrame } from '../../../StaffFrame';
import '@/components/publication/publication.css';
import '@/components/staff/retention/retention.css';

interface PageProps {
  readonly params: Promise<{ ronde: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('publication.staff');
  return { title: t('title') };
}

/** Where staff make a package of a round's figures, for everybody or for themselves. */
export default async function PackagePage({ params }: PageProps) {
  const { ronde } = await params;
  const [t, actor] = await Promise.all([getTranslations('publication.staff'), currentActor()]);
  const desk = await getPackageDesk(actor, ronde);
  return (
    <StaffFrame
      title={t('title')}
      back={{ href: backToRound(ronde, desk.ok), text: t('back') }}
      sample={desk.ok && desk.value.sample}
      refused={desk.ok ? null : t(actor.kind === 'staff' ? 'notYours' : 'signIn')}
    >
      {desk.ok && (
        <ClientMessages
          paths={['publication.staff', 'publication.step', 'publication.refusal', 'retention.download']}
        >
          <Paragraph lead>{desk.value.title}</Paragraph>
          <Paragraph className="wc-text">{t('lead')}</Paragraph>
          <Heading level={2}>{t('make')}</Heading>
          <Making desk={desk.value} />
          <Published desk={desk.value} />
        </ClientMessages>
      )}
    </StaffFrame>
  );
}

async function Making({ desk: { roundId, state } }: { readonly desk: PackageDesk }) {
  const t = await getTranslations('publication.staff');
  return (
    <>
      {/* Its text changes when the package is done, and is then read out. */}
      <div role="status">
        {state?.kind === 'running' && <Paragraph>{t('running')}</Paragraph>}
        {state?.kind === 'stopped' && <Alert kind="info">{t('stopped')}</Alert>}
        {state?.kind === 'fault' && <Alert kind="error">{t('fault')}</Alert>}
        {state?.kind === 'failed' && <Alert kind="error">{t('failed')}</Alert>}
        {state?.kind === 'made' && <Made made={state} />}
      </div>
      {state?.kind === 'failed' && <Problems problems={state.problems} />}
      {state?.kind === 'running' && (
        <>
          <PackageProgress round={roundId} start={state} />
          <StopForm round={roundId} action={stopPackageAction} label={t('stop')} />
        </>
      )}
      {state?.kind === 'made' && <HandOut roundId={roundId} />}
      {state?.kind !== 'running' && state?.kind !== 'made' && (
        <PackageForm round={roundId} action={startPackageAction} />
      )}
    </>
  );
}

type State = NonNullable<PackageDesk['state']>;

async function Made({ made }: { readonly made: Extract<State, { readonly kind: 'made' }> }) {
  const [t, locale] = await Promise.all([getTranslations('publication.staff'), getLocale()]);
  const { name, bytes, files, of } = made;
  return (
    <Alert kind={of === 'internal' ? 'warning' : 'ok'}>
      <span className="wc-publication__name">
        {t('made', { name, files, size: formatSize(bytes, locale) })}
      </span>
      {of === 'internal' && ` ${t('madeInternal')}`}
    </Alert>
  );
}

async function HandOut({ roundId }: { readonly roundId: string }) {
  const [t, refusals] = await Promise.all([
    getTranslations('publication.staff'),
    getTranslations('publication.refusal'),
  ]);
  return (
    <>
      <DownloadForm
        address={`/api/beheer/ronde/${encodeURIComponent(roundId)}/cijfers`}
        label={t('download')}
        sentences={{ GONE: refusals('GONE'), FORBIDDEN: refusals('FORBIDDEN') }}
      />
      <Paragraph>{t('kept')}</Paragraph>
      <StopForm round={roundId} action={stopPackageAction} label={t('again')} />
    </>
  );
}

async function Problems({ problems }: Pick<Extract<State, { readonly kind: 'failed' }>, 'problems'>) {
  const [t, words] = await Promise.all([
    getTranslations('publication.staff'),
    getTranslations('publication.problem'),
  ]);
  return (
    <ul className="wc-publication__list">
      {problems.map(({ code, at }) => (
        <li key={`${code} ${at}`}>{t('problem', { what: words(code), at })}</li>
      ))}
    </ul>
  );
}

async function Published({ desk: { roundId, versions } }: { readonly desk: PackageDesk }) {
  const [t, of, locale] = await Promise.all([
    getTranslations('publication.staff'),
    getTranslations('publication.version'),
    getLocale(),
  ]);
  return (
    <section aria-labelledby="openbaar">
      <Heading level={2} id="openbaar">
        {t('versions')}
      </Heading>
      <Paragraph className="wc-text">{t('versionsLead')}</Paragraph>
      {versions.length === 0 ? (
        <Paragraph>{t('noVersions')}</Paragraph>
      ) : (
        <>
          <ul className="wc-publication__list">
            {versions.map(({ version, madeAt }) => (
              <li key={version}>
                <a className="nl-link" href={fileAddress(roundId, version)} download>
                  {of('title', { version, date: formatDate(madeAt, locale) })}
                </a>
              </li>
            ))}
          </ul>
          <Paragraph>
            <TextLink href={`/cijfers/${encodeURIComponent(roundId)}`}>{t('toPublic')}</TextLink>
          </Paragraph>
        </>
      )}
    </section>
  );
}
