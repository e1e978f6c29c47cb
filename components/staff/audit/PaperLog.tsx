import { getTranslations } from 'next-intl/server';
import { Paragraph } from '@/components/ui/Text';
import type { PaperDay } from '@/lib/domain/desk';
import { formatDate } from '@/lib/format';
import { lineTexts } from './lineTexts';
import { actorWords } from './lineWords';

interface PaperLogProps {
  readonly days: readonly PaperDay[];
}

/** Who entered how many paper forms on which day; there are no times to show. */
export async function PaperLog({ days }: PaperLogProps) {
  const [t, texts] = await Promise.all([getTranslations('retention.audit.paper'), lineTexts()]);
  if (days.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="wc-logbook" aria-label={t('table')} tabIndex={0}>
      <table className="utrecht-table">
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {(['day', 'who', 'entries'] as const).map((name) => (
              <th key={name} scope="col" className="utrecht-table__header-cell">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {days.map(({ day, actor, entries }) => (
            <tr key={`${day} ${actor}`} className="utrecht-table__row">
              <td className="utrecht-table__cell">
                <time dateTime={day}>{formatDate(day, texts.locale)}</time>
              </td>
              <td className="utrecht-table__cell">{actorWords(actor, texts)}</td>
              <td className="utrecht-table__cell">{entries}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
