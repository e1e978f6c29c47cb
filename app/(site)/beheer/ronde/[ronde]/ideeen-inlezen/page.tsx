import { getTranslations } from 'next-intl/server';
import { StaffFrame } from '@/app/(site)/beheer/StaffFrame';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { IdeaFileForm } from '@/components/staff/exchange/IdeaFileForm';
import { Alert } from '@/components/ui/Alert';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { getIdeaImportStatus, THEME_NAMES } from '@/lib/usecases/exchange/import-ideas';
import '@/components/staff/setup/setup.css';

interface PageProps {
  readonly params: Promise<{ ronde: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('exchange');
  return { title: t('title') };
}

export default async function ImportIdeasPage({ params }: PageProps) {
  const [{ ronde }, t] = await Promise.all([params, getTranslations('exchange')]);
  const actor = await currentActor();
  const status = await getIdeaImportStatus(actor, ronde);
  const { ok } = status;
  return (
    <StaffFrame
      title={t('title')}
      back={{ href: ok ? `/beheer/ronde/${ronde}/ideeen` : '/beheer', text: t('back') }}
      sample={ok && status.value.sample}
      refused={ok ? null : actor.kind === 'staff' ? t('notYours') : t('signIn')}
    >
      {ok && (
        <>
          <Paragraph lead>{status.value.title}</Paragraph>
          {status.value.fixed ? <Alert kind="info">{t('fixed')}</Alert> : <ReadIn round={ronde} />}
          <Files round={ronde} />
        </>
      )}
    </StaffFrame>
  );
}

async function ReadIn({ round }: { readonly round: string }) {
  const t = await getTranslations('exchange');
  return (
    <ClientMessages paths={['exchange', 'common.theme']}>
      <Paragraph className="wc-text">{t('intro')}</Paragraph>
      <details className="wc-details wc-text">
        <summary>{t('format')}</summary>
        <p>{t('formatOwn', { themes: THEME_NAMES.join(', ') })}</p>
        <p>{t('formatOpenstad')}</p>
        <p>{t('formatVotes')}</p>
        <p>{t('formatId')}</p>
      </details>
      <IdeaFileForm round={round} />
    </ClientMessages>
  );
}

const FILES = [
  ['spreadsheet', 'alle-ideeen.csv'],
  ['program', 'alle-ideeen-data.csv'],
  ['map', 'alle-ideeen.geojson'],
] as const;

async function Files({ round }: { readonly round: string }) {
  const t = await getTranslations('exchange');
  return (
    <section className="wc-text">
      <Heading level={2}>{t('allIdeas')}</Heading>
      <Paragraph>{t('allIdeasIntro')}</Paragraph>
      <ul>
        {FILES.map(([name, file]) => (
          <li key={file}>
            <a className="nl-link" href={`/api/beheer/ronde/${round}/ideeen/${file}`} download>
              {t(name)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
