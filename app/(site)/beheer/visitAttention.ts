import { getTranslations } from 'next-intl/server';
import type { OtherAttention } from '@/components/staff/start/AttentionList';
import { staffVisitHref } from '@/components/visit/links';
import { currentActor } from '@/lib/auth';
import { getOverdueVisits } from '@/lib/usecases/visits/overdue';

/** Visits at which something was promised that should have been done by now. */
export async function visitAttention(): Promise<readonly OtherAttention[]> {
  const [t, actor] = await Promise.all([getTranslations('visit'), currentActor()]);
  const visits = await getOverdueVisits(actor, new Date());
  return visits.map(({ visitId, title, count, since, days }) => ({
    key: `visit ${visitId}`,
    href: staffVisitHref(visitId),
    text: t('attention', { count }),
    title,
    at: since,
    days,
  }));
}
