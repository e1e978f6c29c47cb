import { getLocale, getTranslations } from 'next-intl/server';
import { Paragraph } from '@/components/ui/Text';
import { AUDIT_ACTS, type AuditLine } from '@/lib/domain/audit';
import { formatDateTime, isoMoment } from '@/lib/format';

/** The log book of a round, to read only. An act without words is shown by its name. */
export async function LogBook({ lines }: { readonly lines: readonly AuditLine[] }) {
  const [t, acts, locale] = await Promise.all([
    getTranslations('retention.audit.log'),
    getTranslations('retention.act'),
    getLocale(),
  ]);
  if (lines.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  const named = (act: string) => {
    const known = AUDIT_ACTS.find((one) => one === act);
    return known ? acts(known) : act;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="wc-logbook wc-logbook--wide" aria-label={t('table')} tabIndex={0}>
      <table className="utrecht-table">
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {(['at', 'actor', 'act', 'details'] as const).map((name) => (
              <th key={name} scope="col" className="utrecht-table__header-cell">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {lines.map(({ id, at, actor, act, details }) => (
            <tr key={id} className="utrecht-table__row">
              <td className="utrecht-table__cell">
                <time dateTime={isoMoment(at)}>{formatDateTime(at, locale)}</time>
              </td>
              <td className="utrecht-table__cell">{actor}</td>
              <td className="utrecht-table__cell">{named(act)}</td>
              <td className="utrecht-table__cell">{detailText(details)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function detailText(details: AuditLine['details']): string {
  return Object.entries(details)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
}
