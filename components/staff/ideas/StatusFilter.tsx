import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { IdeaStatus } from '@/lib/domain/idea';
import { listHref } from './listHref';

interface StatusFilterProps {
  readonly round: string;
  readonly counts: readonly { readonly status: IdeaStatus; readonly count: number }[];
  /** `null` = all. */
  readonly current: IdeaStatus | null;
}

/** Links, so that a choice can be shared and needs no script; each says how many ideas there are. */
export function StatusFilter({ round, counts, current }: StatusFilterProps) {
  const t = useTranslations('review.list');
  const status = useTranslations('common.ideaStatus');
  const all = counts.reduce((sum, one) => sum + one.count, 0);
  const choices = [
    { status: null, text: t('all', { count: all }) },
    ...counts.map((one) => ({
      status: one.status,
      text: t('status', { status: status(one.status), count: one.count }),
    })),
  ];
  return (
    <nav aria-label={t('filter')}>
      <ul className="wc-list-plain wc-review__filter">
        {choices.map((one) => (
          <li key={one.status}>
            <Link
              href={listHref(round, one.status, 1)}
              prefetch={false}
              className="wc-chip wc-review__choice"
              {...(one.status === current && { 'aria-current': 'true' as const })}
            >
              {one.text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
