import { useTranslations } from 'next-intl';
import { StackTable } from '@/components/outcome/table/StackTable';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import type { PromiseChoice } from '@/lib/domain/visit/choose';
import type { PromiseCounts } from '@/lib/domain/visit/promise';
import { PromiseChooser } from './PromiseChooser';
import { PromiseRows, type ShownPromise } from './PromiseRows';
import { promiseQuery } from './promiseChoice';
import './council.css';
import './dark.css';

interface CountedDistrict extends PromiseCounts {
  readonly slug: string;
  readonly name: string;
  readonly municipality: string;
  readonly visits: number;
  readonly all: number;
}

interface PromisesScreenProps {
  readonly choice: PromiseChoice;
  readonly promises: readonly ShownPromise[];
  readonly districts: readonly CountedDistrict[];
}

/** What council and executive promised at visits, and what became of it: counts per district, then every promise. */
export function PromisesScreen({ choice, promises, districts }: PromisesScreenProps) {
  const t = useTranslations('council.promises');
  return (
    <div className="wc-page wc-council">
      <Paragraph>
        <TextLink href="/raad">{t('back')}</TextLink>
      </Paragraph>
      <Heading level={1}>{t('title')}</Heading>
      <Paragraph lead>{t('lead')}</Paragraph>
      {districts.length === 0 ? (
        <Paragraph>{t('none')}</Paragraph>
      ) : (
        <>
          <Counts districts={districts} />
          <PromiseChooser choice={choice} districts={districts} />
          <section className="wc-section" aria-labelledby="beloften">
            <Heading level={2} id="beloften">
              {t('list')}
            </Heading>
            <p role="status">{t('shown', { count: promises.length })}</p>
            <PromiseRows promises={promises} />
            <CsvLinks choice={choice} />
          </section>
        </>
      )}
    </div>
  );
}

function Counts({ districts }: Pick<PromisesScreenProps, 'districts'>) {
  const t = useTranslations('council.promises');
  return (
    <section className="wc-section" aria-labelledby="aantallen">
      <Heading level={2} id="aantallen">
        {t('counts')}
      </Heading>
      <Paragraph>{t('countsNote')}</Paragraph>
      <StackTable
        caption={t('counts')}
        captionHidden
        columns={[
          { label: t('columns.district') },
          { label: t('columns.visits'), numeric: true },
          { label: t('columns.done') },
          { label: t('columns.inProgress'), numeric: true },
          { label: t('columns.promised'), numeric: true },
          { label: t('columns.dropped'), numeric: true },
          { label: t('columns.overdue'), numeric: true },
        ]}
        rows={districts.map((one) => ({
          key: one.slug,
          cells: [
            <>
              <TextLink href={`/raad/wijk/${one.slug}`}>{one.name}</TextLink> ({one.municipality})
            </>,
            one.visits,
            one.all === 0 ? t('nothing') : t('doneOf', { done: one.done, all: one.all }),
            one.in_progress,
            one.promised,
            one.dropped,
            one.overdue,
          ],
        }))}
      />
    </section>
  );
}

function CsvLinks({ choice }: Pick<PromisesScreenProps, 'choice'>) {
  const t = useTranslations('council.promises');
  const tile = useTranslations('council.tile');
  const href = (flavour: 'open' | 'excel') => {
    const query = promiseQuery(choice);
    query.set('smaak', flavour);
    return `/api/raad/bezoeken.csv?${query}`;
  };
  return (
    <p className="wc-council__links">
      {(['open', 'excel'] as const).map((flavour) => (
        <a key={flavour} className="nl-link" href={href(flavour)}>
          {tile(flavour === 'open' ? 'csv' : 'csvExcel')}
          <span className="wc-hidden-label">: {t('list')}</span>
        </a>
      ))}
    </p>
  );
}
