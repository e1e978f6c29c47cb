import { useLocale, useTranslations } from 'next-intl';
import type { ApplicationEvent } from '@/lib/domain/fund/views';
import { STAFF_ROLES } from '@/lib/domain/permissions';
import { formatDate, formatMoney } from '@/lib/format';

/** What happened to an application, from the first to the last; a day and a role. */
export function FundHistory({ history }: { readonly history: readonly ApplicationEvent[] }) {
  const t = useTranslations('fund');
  const roles = useTranslations('staff.role');
  const locale = useLocale();
  const who = (by: string) => {
    const role = STAFF_ROLES.find((one) => one === by);
    if (role) return roles(role).toLocaleLowerCase(locale);
    return by === 'applicant' ? t('by.applicant') : t('by.system');
  };
  return (
    <ol className="wc-fund__history">
      {history.map(({ id, on, step, by, reason, cents }) => (
        <li key={id}>
          <span className="wc-muted wc-small">{formatDate(on, locale)}</span>
          <br />
          {t('stepBy', { step: t(`step.${step}`), by: who(by) })}
          {cents !== null && `: ${formatMoney(cents, locale)}`}
          {reason && <blockquote className="wc-fund__said">{reason}</blockquote>}
        </li>
      ))}
    </ol>
  );
}
