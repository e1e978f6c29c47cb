import { useLocale, useTranslations } from 'next-intl';
import type { IdeaEvent } from '@/lib/domain/idea-file';
import { STAFF_ROLES } from '@/lib/domain/permissions';
import { formatDate } from '@/lib/format';

/** What happened to an idea, from the first to the last; a day and a role, as residents read it too. */
export function IdeaHistory({ history }: { readonly history: readonly IdeaEvent[] }) {
  const t = useTranslations('review');
  const roles = useTranslations('staff.role');
  const locale = useLocale();
  const who = (by: string) => {
    const role = STAFF_ROLES.find((one) => one === by);
    if (role) return roles(role).toLocaleLowerCase(locale);
    return by === 'initiator' || by === 'adviser' ? t(`by.${by}`) : t('by.system');
  };
  return (
    <ol className="wc-review__history">
      {history.map(({ id, on, step, by, reason }) => (
        <li key={id}>
          <span className="wc-muted wc-small">{formatDate(on, locale)}</span>
          <br />
          {t('page.step', { step: t(`step.${step}`), by: who(by) })}
          {reason && <blockquote className="wc-review__said">{reason}</blockquote>}
        </li>
      ))}
    </ol>
  );
}
