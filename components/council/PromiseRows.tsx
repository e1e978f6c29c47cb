import { useLocale, useTranslations } from 'next-intl';
import { StackTable } from '@/components/outcome/table/StackTable';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { CameOfIt } from '@/components/visit/CameOfIt';
import { visitHref } from '@/components/visit/links';
import type { VisitFacts, VisitPromise } from '@/lib/domain/visit/views';
import type { VisitKind } from '@/lib/domain/visit/words';
import { formatDate } from '@/lib/format';

/** A promise with where it was made; the page's own copy of what the use-case gives. */
export interface ShownPromise extends VisitPromise {
  readonly districtSlug: string;
  readonly district: string;
  readonly kind: VisitKind;
  readonly visit: Pick<VisitFacts, 'id' | 'title' | 'on' | 'districtSlug'>;
  readonly overdue: boolean;
  readonly firstDueOn: string;
}

/** Every promise: what, where and when, by whom, by which day, and what became of it. */
export function PromiseRows({ promises }: { readonly promises: readonly ShownPromise[] }) {
  const t = useTranslations('council.promises');
  const kinds = useTranslations('visit.kind');
  const locale = useLocale();
  if (promises.length === 0) return <Paragraph>{t('noneChosen')}</Paragraph>;
  const day = (on: string) => formatDate(on, locale);
  return (
    <StackTable
      caption={t('list')}
      captionHidden
      columns={[
        { label: t('columns.step') },
        { label: t('columns.visit') },
        { label: t('columns.owner') },
        { label: t('columns.due') },
        { label: t('columns.state') },
      ]}
      rows={promises.map((one) => ({
        key: `${one.visit.id} ${one.position}`,
        cells: [
          one.text,
          <>
            <TextLink href={visitHref(one.visit, one.position)}>{one.visit.title}</TextLink>
            <span className="wc-muted">
              {' '}
              · {one.district} · {day(one.visit.on)} · {kinds(one.kind)}
            </span>
          </>,
          one.owner,
          <>
            {day(one.dueOn)}
            {one.firstDueOn !== one.dueOn && (
              <span className="wc-tile__reason">{t('firstDue', { date: day(one.firstDueOn) })}</span>
            )}
            {one.overdue && <b className="wc-tile__overdue">{t('late')}</b>}
          </>,
          <PromiseState key="state" promise={one} />,
        ],
      }))}
    />
  );
}

function PromiseState({ promise }: { readonly promise: ShownPromise }) {
  const t = useTranslations('visit.public');
  const words = useTranslations('visit.status');
  const locale = useLocale();
  const { status, statusOn, statusText, idea, project } = promise;
  return (
    <>
      {t('since', { status: words(status), date: formatDate(statusOn, locale) })}
      {statusText && <span className="wc-tile__reason">{statusText}</span>}
      <CameOfIt idea={idea} project={project} />
    </>
  );
}
