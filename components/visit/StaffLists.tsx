import { useLocale, useTranslations } from 'next-intl';
import { inOrderOfNeed, isOverdue } from '@/lib/domain/visit/promise';
import type { VisitView } from '@/lib/domain/visit/views';
import { formatDate } from '@/lib/format';
import { Badge } from '../ui/Badge';
import { ButtonLink } from '../ui/Button';
import { Heading } from '../ui/Heading';
import { Paragraph, TextLink } from '../ui/Text';
import { CameOfIt } from './CameOfIt';
import { staffVisitHref } from './links';

interface ListProps extends VisitView {
  /** ISO day in Amsterdam. */
  readonly today: string;
}

/** What was heard, each with the way to its own page. */
export function StaffPoints({ visit, points }: VisitView) {
  const t = useTranslations('visit.staff');
  const open = useTranslations('visit.public');
  const path = staffVisitHref(visit.id);
  return (
    <section className="wc-section" aria-labelledby="punten">
      <Heading level={2} id="punten">
        {t('points')}
      </Heading>
      {points.length === 0 && <Paragraph>{t('pointsNone')}</Paragraph>}
      <ol className="wc-visit__items wc-list-plain">
        {points.map(({ number, text, answer, corrects, idea, project }) => (
          <li key={number} className="wc-visit__item">
            <Heading level={3}>{t('pointTitle', { number })}</Heading>
            <p>{text}</p>
            {corrects !== null && <p className="wc-muted">{open('corrects', { number: corrects })}</p>}
            {answer !== null && <p className="wc-visit__answer">{open('answer', { answer })}</p>}
            <CameOfIt idea={idea} project={project} />
            <p>
              <TextLink href={`${path}/punten/${number}`}>{t('editPoint', { number })}</TextLink>
            </p>
            {visit.published && !idea && (
              <p>
                <TextLink href={`${path}/punten/${number}/idee`}>
                  {t('toIdea')}
                  <span className="wc-hidden-label">{t('toIdeaOf', { number })}</span>
                </TextLink>
              </p>
            )}
          </li>
        ))}
      </ol>
      <p>
        <ButtonLink href={`${path}/punten/nieuw`}>{t('addPoint')}</ButtonLink>
      </p>
    </section>
  );
}

/** What was promised, what waits longest first. */
export function StaffPromises({ visit, promises, today }: ListProps) {
  const t = useTranslations('visit.staff');
  const open = useTranslations('visit.public');
  const words = useTranslations('visit.status');
  const locale = useLocale();
  const path = staffVisitHref(visit.id);
  return (
    <section className="wc-section" aria-labelledby="beloften">
      <Heading level={2} id="beloften">
        {t('promises')}
      </Heading>
      {promises.length === 0 && <Paragraph>{t('promisesNone')}</Paragraph>}
      <ol className="wc-visit__items wc-list-plain">
        {inOrderOfNeed(promises, today).map((promise) => {
          const { position, text, owner, dueOn, status, idea, project } = promise;
          const date = formatDate(dueOn, locale);
          return (
            <li key={position} className="wc-visit__item">
              <Heading level={3}>
                {t('promiseTitle', { number: position })} <Badge>{words(status)}</Badge>
              </Heading>
              <p>{text}</p>
              <p className="wc-muted">
                {owner} · {t('dueNow', { date })}
              </p>
              {isOverdue(promise, today) && <p className="wc-visit__late">{open('overdue', { date })}</p>}
              <CameOfIt idea={idea} project={project} />
              <p>
                <TextLink href={`${path}/stappen/${position}`}>
                  {t('editPromise', { number: position })}
                </TextLink>
              </p>
            </li>
          );
        })}
      </ol>
      <p>
        <ButtonLink href={`${path}/stappen/nieuw`}>{t('addPromise')}</ButtonLink>
      </p>
    </section>
  );
}
