import { getLocale, getTranslations } from 'next-intl/server';
import { Heading } from '@/components/ui/Heading';
import type { IdeaEvent } from '@/lib/domain/idea-file';
import { historyLines } from '@/lib/domain/idea-page';
import { formatDate } from '@/lib/format';

/** What happened to an idea, by whom and why: the last first. Days and roles, no people. */
export async function IdeaScreenHistory({ history }: { readonly history: readonly IdeaEvent[] }) {
  if (history.length === 0) return null;
  const [t, steps, locale] = await Promise.all([
    getTranslations('district.about'),
    getTranslations('review.step'),
    getLocale(),
  ]);
  return (
    <section className="wc-section">
      <Heading level={2}>{t('history')}</Heading>
      <ol className="wc-history" reversed>
        {historyLines(history).map(({ id, on, step, by, reason, count }) => {
          const who = whoOf(by);
          return (
            <li key={id}>
              <time dateTime={on} className="wc-muted">
                {formatDate(on, locale)}
              </time>
              <p>
                <b>{step === 'organised' ? t('organised', { count }) : steps(step)}</b>
                {step !== 'organised' && who && `, ${t('by', { who: t(`who.${who}`) })}`}
              </p>
              {reason && <p>{reason}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Residents read who decided by what that person is to them; what the system does by itself needs no name. */
function whoOf(by: string): 'initiator' | 'adviser' | 'staff' | 'municipality' | null {
  if (by === 'initiator' || by === 'adviser') return by;
  if (by === 'system') return null;
  return by === 'wijkregisseur' ? 'staff' : 'municipality';
}
