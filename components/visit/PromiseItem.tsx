import { useLocale, useTranslations } from 'next-intl';
import { isOverdue, type PromiseEvent, tellHistory } from '@/lib/domain/visit/promise';
import type { VisitPromise } from '@/lib/domain/visit/views';
import { formatDate } from '@/lib/format';
import { Badge } from '../ui/Badge';
import { Heading } from '../ui/Heading';
import { CameOfIt } from './CameOfIt';

interface PromiseItemProps {
  readonly promise: VisitPromise;
  /** ISO day in Amsterdam. */
  readonly today: string;
}

/** One step that was promised: by whom, by when, and what became of it. */
export function PromiseItem({ promise, today }: PromiseItemProps) {
  const t = useTranslations('visit.public');
  const words = useTranslations('visit.status');
  const locale = useLocale();
  const { position, point, text, owner, dueOn, status, statusOn, idea, project } = promise;
  const day = (on: string) => formatDate(on, locale);
  return (
    <li id={`stap-${position}`} className="wc-visit__item">
      <Heading level={3}>
        {t('promise', { number: position })}{' '}
        <Badge className={`wc-visit__state--${status}`}>{words(status)}</Badge>
      </Heading>
      <p>{text}</p>
      {isOverdue(promise, today) && <p className="wc-visit__late">{t('overdue', { date: day(dueOn) })}</p>}
      <dl className="wc-facts">
        <dt>{t('owner')}</dt>
        <dd>{owner}</dd>
        <dt>{t('due')}</dt>
        <dd>{day(dueOn)}</dd>
        <dt>{t('state')}</dt>
        <dd>{t('since', { status: words(status), date: day(statusOn) })}</dd>
      </dl>
      {point !== null && (
        <p>
          <a className="nl-link" href={`#punt-${point}`}>
            {t('toPoint', { number: point })}
          </a>
        </p>
      )}
      <CameOfIt idea={idea} project={project} />
      <PromiseHistory promise={promise} level={4} />
    </li>
  );
}

interface PromiseHistoryProps {
  readonly promise: VisitPromise;
  /** Of its heading. */
  readonly level: 2 | 4;
}

/** What happened to a promise, from the first day to the last. */
export function PromiseHistory({ promise, level }: PromiseHistoryProps) {
  const t = useTranslations('visit.public');
  const locale = useLocale();
  const day = (on: string) => formatDate(on, locale);
  const events = tellHistory(promise.history, promise.dueOn);
  if (events.length === 0) return null;
  return (
    <>
      <Heading level={level} look={level === 2 ? 3 : 4}>
        {t('history')}
      </Heading>
      <ol className="wc-visit__history">
        {events.map((event, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added
          <li key={i}>
            <span className="wc-muted wc-small">{day(event.on)}</span>
            <br />
            <EventWords event={event} />
          </li>
        ))}
      </ol>
    </>
  );
}

function EventWords({ event }: { readonly event: PromiseEvent }) {
  const t = useTranslations('visit.public.event');
  const locale = useLocale();
  if (event.kind === 'link') {
    if (event.link === null) return t('linkNone');
    const { link } = event;
    return link.kind === 'idea'
      ? t('linkIdea', { number: String(link.number) })
      : t('linkProject', { title: link.title });
  }
  const told =
    event.kind === 'due'
      ? t('due', { from: formatDate(event.from, locale), to: formatDate(event.to, locale) })
      : t(event.status);
  return event.text === null ? told : t('with', { event: told, text: event.text });
}
