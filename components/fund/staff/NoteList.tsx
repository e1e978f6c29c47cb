import { getLocale, getTranslations } from 'next-intl/server';
import type { TeamNote } from '@/lib/domain/fund/views';
import { formatDate } from '@/lib/format';
import { Paragraph } from '../../ui/Text';

/** The discussion of the team, from the first to the last. */
export async function NoteList({ notes }: { readonly notes: readonly TeamNote[] }) {
  const [t, locale] = await Promise.all([getTranslations('fund.staff.notes'), getLocale()]);
  if (notes.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    <ol className="wc-list-plain wc-fund__list">
      {notes.map(({ id, member, text, on }) => (
        <li key={id}>
          <p className="wc-muted wc-small">{t('line', { member, date: formatDate(on, locale) })}</p>
          <p className="wc-fund__said">{text}</p>
        </li>
      ))}
    </ol>
  );
}
