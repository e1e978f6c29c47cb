import { useTranslations } from 'next-intl';
import type { ForeignVotes } from '@/lib/domain/idea-import';
import { PlainTable } from './PlainTable';

/** Votes of the other system, to look at once: they are nowhere kept and count for nothing here. */
export function ForeignVotesTable({ votes }: { readonly votes: readonly ForeignVotes[] }) {
  const t = useTranslations('exchange');
  return (
    <>
      <p className="nl-paragraph">{t('votesIntro')}</p>
      <PlainTable
        caption={t('votes')}
        columns={[
          { name: t('votesColumn.id') },
          { name: t('votesColumn.title') },
          { name: t('votesColumn.yes'), number: true },
          { name: t('votesColumn.no'), number: true },
        ]}
        rows={votes.map(({ id, title, yes, no }) => ({
          key: id,
          cells: [id, title, String(yes), String(no)],
        }))}
      />
    </>
  );
}
