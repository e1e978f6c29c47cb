import { getTranslations } from 'next-intl/server';
import type { OtherAttention } from '@/components/staff/start/AttentionList';
import { currentActor } from '@/lib/auth';
import { listWaitingFunds } from '@/lib/usecases/fund/waiting-funds';

/** Applications that wait for a decision, by fund; each leads to its list. */
export async function fundAttention(): Promise<readonly OtherAttention[]> {
  const [t, actor] = await Promise.all([getTranslations('fund.start'), currentActor()]);
  const waiting = (await listWaitingFunds(actor, new Date())) ?? [];
  return waiting.map(({ id, title, count, dueOn, days }) => ({
    key: `fund ${id}`,
    href: `/beheer/wijkteam/${encodeURIComponent(id)}/aanvragen`,
    text: t('waiting', { count }),
    title,
    at: dueOn,
    days,
  }));
}
