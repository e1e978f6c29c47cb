import { useLocale, useTranslations } from 'next-intl';
import { countPromises } from '@/lib/domain/visit/promise';
import type { VisitView } from '@/lib/domain/visit/views';
import { formatDate } from '@/lib/format';
import { Heading } from '../ui/Heading';
import { Paragraph, TextLink } from '../ui/Text';
import { visitHref } from './links';
import './visit.css';

interface VisitListProps {
  readonly district: { readonly slug: string; readonly name: string };
  readonly visits: readonly VisitView[];
  /** ISO day in Amsterdam. */
  readonly today: string;
}

/** The visits to one district, for everybody. */
export function VisitList({ district, visits, today }: VisitListProps) {
  const t = useTranslations('visit.public');
  return (
    <div className="wc-page wc-visit">
      <Paragraph>
        <TextLink href={`/wijk/${district.slug}`}>{t('back', { district: district.name })}</TextLink>
      </Paragraph>
      <Heading level={1}>{t('title', { district: district.name })}</Heading>
      <Paragraph lead>{t('lead')}</Paragraph>
      {visits.length === 0 ? (
        <Paragraph>{t('none')}</Paragraph>
      ) : (
        <ul className="wc-visit__items wc-list-plain">
          {visits.map((view) => (
            <Line key={view.visit.id} view={view} today={today} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Line({ view, today }: { readonly view: VisitView; readonly today: string }) {
  const t = useTranslations('visit.public');
  const kinds = useTranslations('visit.kind');
  const locale = useLocale();
  const { visit, points, promises } = view;
  const { done } = countPromises(promises, today);
  return (
    <li className="wc-visit__item">
      <Heading level={2} look={3}>
        <TextLink href={visitHref(visit)}>{visit.title}</TextLink>
      </Heading>
      <p className="wc-muted">
        {kinds(visit.kind)} · {t('line', { date: formatDate(visit.on, locale), place: visit.place })}
      </p>
      <p>{t('counts', { points: points.length, promises: promises.length, done })}</p>
    </li>
  );
}
