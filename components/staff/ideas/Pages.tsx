import { useTranslations } from 'next-intl';
import type { IdeaStatus } from '@/lib/domain/idea';
import { ButtonLink } from '../../ui/Button';
import { listHref } from './listHref';

interface PagesProps {
  readonly round: string;
  readonly status: IdeaStatus | null;
  readonly page: number;
  readonly pages: number;
}

/** The way to the pages before and behind; nothing when there is only one. */
export function Pages({ round, status, page, pages }: PagesProps) {
  const t = useTranslations('review.list');
  if (pages === 1) return null;
  return (
    <nav aria-label={t('pages')} className="wc-review__pages">
      {page > 1 && <ButtonLink href={listHref(round, status, page - 1)}>{t('previous')}</ButtonLink>}
      <span>{t('page', { page, pages })}</span>
      {page < pages && <ButtonLink href={listHref(round, status, page + 1)}>{t('next')}</ButtonLink>}
    </nav>
  );
}
