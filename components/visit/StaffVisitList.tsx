import { useLocale, useTranslations } from 'next-intl';
import { countPromises } from '@/lib/domain/visit/promise';
import type { VisitView } from '@/lib/domain/visit/views';
import { formatDate } from '@/lib/format';
import { Badge } from '../ui/Badge';
import { ButtonLink } from '../ui/Button';
import { Heading } from '../ui/Heading';
import { Paragraph, TextLink } from '../ui/Text';
import { staffVisitHref } from './links';
import './visit.css';

interface StaffVisitListProps {
  readonly districts: readonly { readonly slug: string; readonly name: string }[];
  readonly visits: readonly VisitView[];
  /** ISO day in Amsterdam. */
  readonly today: string;
}

/** The visits to the own districts, with the way to write down another. */
export function StaffVisitList({ districts, visits, today }: StaffVisitListProps) {
  const t = useTranslations('visit.staff');
  const names = new Map(districts.map(({ slug, name }) => [slug, name]));
  return (
    <>
      <Paragraph>{t('intro')}</Paragraph>
      <p>
        <ButtonLink href="/beheer/bezoeken/nieuw" look="primary">
          {t('new')}
        </ButtonLink>
      </p>
      {visits.length === 0 ? (
        <Paragraph>{t('none')}</Paragraph>
      ) : (
        <ul className="wc-visit__items wc-list-plain">
          {visits.map((view) => (
            <Line
              key={view.visit.id}
              view={view}
              district={names.get(view.visit.districtSlug) ?? ''}
              today={today}
            />
          ))}
        </ul>
      )}
    </>
  );
}

interface LineProps {
  readonly view: VisitView;
  readonly district: string;
  readonly today: string;
}

function Line({ view, district, today }: LineProps) {
  const t = useTranslations('visit.staff');
  const kinds = useTranslations('visit.kind');
  const locale = useLocale();
  const { visit, points, promises } = view;
  const { overdue } = countPromises(promises, today);
  return (
    <li className="wc-visit__item">
      <Heading level={2} look={3}>
        <TextLink href={staffVisitHref(visit.id)}>{visit.title}</TextLink>{' '}
        <Badge>{t(visit.published ? 'published' : 'draft')}</Badge>
      </Heading>
      <p className="wc-muted">
        {t('line', { district, date: formatDate(visit.on, locale), kind: kinds(visit.kind) })}
      </p>
      <p>{t('counts', { points: points.length, promises: promises.length })}</p>
      {visit.published && overdue > 0 && <p className="wc-visit__late">{t('overdue', { count: overdue })}</p>}
    </li>
  );
}
