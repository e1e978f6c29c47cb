import { useLocale, useTranslations } from 'next-intl';
import type { EventView } from '@/lib/domain/project/views';
import { formatDate, formatMoney } from '@/lib/format';
import { Heading } from '../ui/Heading';

/** What happened to a project, the last first. Days and roles, no people. */
export function ProjectHistory({ history }: { readonly history: readonly EventView[] }) {
  const t = useTranslations('project');
  const locale = useLocale();
  return (
    <section className="wc-section">
      <Heading level={2}>{t('page.history')}</Heading>
      <ol className="wc-history" reversed>
        {history.toReversed().map(({ id, on, event, by, text, cents }) => (
          <li key={id}>
            <time dateTime={on} className="wc-muted">
              {formatDate(on, locale)}
            </time>
            <p>
              <b>{t(`event.${event}`)}</b>
              {cents !== null && cents > 0 && `: ${formatMoney(cents, locale)}`}
              {by !== 'system' &&
                `, ${t('page.by', { who: t(by === 'wijkregisseur' ? 'page.staff' : 'page.municipality') })}`}
            </p>
            {text && (
              <p className="wc-said">
                {isHours(event) ? t('page.hoursText', { hours: Number(text) }) : text}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function isHours(event: EventView['event']): boolean {
  return event === 'hours' || event === 'hours_removed';
}
