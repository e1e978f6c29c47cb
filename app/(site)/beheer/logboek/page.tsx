import { getTranslations } from 'next-intl/server';
import { firstValues, type SearchParams } from '@/components/district/searchParams';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { LogBook } from '@/components/staff/audit/LogBook';
import { LogFilterForm } from '@/components/staff/audit/LogFilterForm';
import { BELOW, belowFrom, filterEntries, filterFrom, olderPath } from '@/components/staff/audit/logQuery';
import { DownloadForm } from '@/components/staff/retention/DownloadForm';
import { ButtonLink } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import { staffActor } from '@/lib/auth';
import {
  type GivenLogFilter,
  type LogBookPage,
  listLogBook,
  listLogSubjects,
} from '@/lib/usecases/audit/log-book';
import '@/components/staff/setup/setup.css';
import '@/components/staff/retention/retention.css';

interface PageProps {
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata() {
  const t = await getTranslations('admin.log');
  return { title: t('title') };
}

/** The log book, as far as this member of staff may read it. */
export default async function LogPage({ searchParams }: PageProps) {
  const t = await getTranslations('admin.log');
  const query = firstValues(await searchParams);
  const given = filterFrom((name) => query.get(name) ?? '');
  const below = belowFrom(query.get(BELOW) ?? '');
  const actor = await staffActor('/beheer/logboek');
  const subjects = await listLogSubjects(actor);
  if (!subjects.ok) {
    return (
      <div className="wc-page wc-text">
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph>{t('forbidden')}</Paragraph>
      </div>
    );
  }
  const page = await listLogBook(actor, given, below);
  const everything = actor.kind === 'staff' && actor.role === 'administrator';
  const problems = !page.ok && page.error.code === 'BAD_FILTER' ? page.error.problems : {};
  return (
    <div className="wc-page">
      <Heading level={1}>{t('title')}</Heading>
      <Paragraph lead>{t(everything ? 'lead' : 'leadOwn')}</Paragraph>
      <LogFilterForm given={given} problems={problems} {...subjects.value} />
      {page.ok && <Lines page={page.value} given={given} first={below === null} />}
    </div>
  );
}

interface LinesProps {
  readonly page: LogBookPage;
  readonly given: GivenLogFilter;
  readonly first: boolean;
}

async function Lines({ page, given, first }: LinesProps) {
  const t = await getTranslations('admin.log');
  const { lines, older } = page;
  const newest = new URLSearchParams(filterEntries(given).map(([name, value]) => [name, value]));
  return (
    // No region by itself: the table in it is one, under the same name.
    <div className="wc-section">
      <Heading level={2}>{t('table')}</Heading>
      <Paragraph className="wc-muted">{t('shown', { count: lines.length })}</Paragraph>
      <LogBook lines={lines} />
      <p className="wc-setup__acts">
        {!first && <ButtonLink href={`/beheer/logboek?${newest}`}>{t('newest')}</ButtonLink>}
        {older !== null && <ButtonLink href={olderPath(given, older)}>{t('older')}</ButtonLink>}
      </p>
      {lines.length > 0 && (
        <ClientMessages paths={['retention.download']}>
          <Paragraph>{t('exportWhat')}</Paragraph>
          <DownloadForm
            address="/api/beheer/logboek"
            label={t('export')}
            look="secondary"
            sentences={{ FORBIDDEN: t('exportError.FORBIDDEN'), BAD_FILTER: t('exportError.BAD_FILTER') }}
          >
            {filterEntries(given).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
          </DownloadForm>
        </ClientMessages>
      )}
    </div>
  );
}
