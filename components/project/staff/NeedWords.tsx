import { useLocale, useTranslations } from 'next-intl';
import type { Need } from '@/lib/domain/project/needs';
import { formatDate } from '@/lib/format';

/** What waits at a project, as a sentence with its day. */
export function NeedWords({ need: { need, on, days } }: { readonly need: Need }) {
  const t = useTranslations('project.need');
  const locale = useLocale();
  return t(need, {
    days: Math.abs(days),
    date: formatDate(on, locale),
    late: days < 0 ? 'yes' : 'no',
  });
}
