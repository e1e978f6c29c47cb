import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { inOrderOfNeed, isOverdue } from '@/lib/domain/visit/promise';
import type { VisitPoint, VisitView } from '@/lib/domain/visit/views';
import { formatDate } from '@/lib/format';
import { Heading } from '../ui/Heading';
import { Paragraph, TextLink } from '../ui/Text';
import { PointItem } from './PointItem';
import { PromiseItem } from './PromiseItem';
import './visit.css';

interface VisitScreenProps extends VisitView {
  readonly district: { readonly slug: string; readonly name: string };
  /** ISO day in Amsterdam. */
  readonly today: string;
  /** The points on a map, where any has a place. */
  readonly map: ReactNode;
}

/** A visit as everybody reads it: first how it goes on, then what was promised, then what was heard. */
export function VisitScreen({ visit, points, promises, district, today, map }: VisitScreenProps) {
  const t = useTranslations('visit.public');
  const kinds = useTranslations('visit.kind');
  const locale = useLocale();
  return (
    <article className="wc-page wc-visit">
      <Paragraph>
        <TextLink href={`/wijk/${district.slug}/bezoeken`}>
          {t('backToList', { district: district.name })}
        </TextLink>
      </Paragraph>
      <Heading level={1}>{visit.title}</Heading>
      <Paragraph lead>{visit.summary}</Paragraph>
      <dl className="wc-facts">
        <dt>{t('kindOf')}</dt>
        <dd>{kinds(visit.kind)}</dd>
        <dt>{t('when')}</dt>
        <dd>{formatDate(visit.on, locale)}</dd>
        <dt>{t('where')}</dt>
        <dd>{visit.place}</dd>
        <dt>{t('who')}</dt>
        <dd>{visit.visitors}</dd>
        <dt>{t('spokenTo')}</dt>
        <dd>{visit.spokenTo}</dd>
      </dl>
      <Next visit={visit} promises={promises} today={today} />
      {promises.length > 0 && (
        <section className="wc-section" aria-labelledby="beloften">
          <Heading level={2} id="beloften">
            {t('promises')}
          </Heading>
          <ol className="wc-visit__items wc-list-plain">
            {promises.map((promise) => (
              <PromiseItem key={promise.position} promise={promise} today={today} />
            ))}
          </ol>
        </section>
      )}
      <section className="wc-section" aria-labelledby="punten">
        <Heading level={2} id="punten">
          {t('points')}
        </Heading>
        {map}
        <ol className="wc-visit__items wc-list-plain">
          {points.map((point) => (
            <PointItem key={point.number} point={point} correctedBy={correctionOf(points, point)} />
          ))}
        </ol>
      </section>
    </article>
  );
}

/** The newest of the points that put this one right. */
function correctionOf(points: readonly VisitPoint[], { number }: VisitPoint): number | null {
  return points.findLast(({ corrects }) => corrects === number)?.number ?? null;
}

/** What happens next, and whom to ask. */
function Next({ visit, promises, today }: Pick<VisitScreenProps, 'visit' | 'promises' | 'today'>) {
  const t = useTranslations('visit.public');
  const locale = useLocale();
  const open = inOrderOfNeed(promises, today).filter(
    ({ status }) => status !== 'done' && status !== 'dropped',
  );
  const late = open.filter((one) => isOverdue(one, today)).length;
  const next = open.find((one) => !isOverdue(one, today));
  return (
    <section className="wc-section wc-visit__next" aria-labelledby="verder">
      <Heading level={2} id="verder">
        {t('next')}
      </Heading>
      {promises.length === 0 && <Paragraph>{t('nextNothing')}</Paragraph>}
      {promises.length > 0 && open.length === 0 && <Paragraph>{t('nextDone')}</Paragraph>}
      {late > 0 && <Paragraph>{t('nextOverdue', { count: late })}</Paragraph>}
      {next && (
        <Paragraph>
          {t('nextOpen', {
            step: sentence(next.text),
            owner: next.owner,
            date: formatDate(next.dueOn, locale),
          })}
        </Paragraph>
      )}
      <Heading level={3}>{t('ask')}</Heading>
      <Paragraph>{t('askWho', { contact: visit.contact })}</Paragraph>
    </section>
  );
}

/** What was typed as a sentence ends as one. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
