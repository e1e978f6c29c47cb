import { getTranslations } from 'next-intl/server';
import type { OtherAttention } from '@/components/staff/start/AttentionList';
import { currentActor } from '@/lib/auth';
import { listWaitingProjects } from '@/lib/usecases/projects/list-projects';

/** What waits at projects: each a sentence that leads to the project. */
export async function projectAttention(): Promise<readonly OtherAttention[]> {
  const [t, actor] = await Promise.all([getTranslations('project.attention'), currentActor()]);
  const waiting = await listWaitingProjects(actor, new Date());
  return waiting.map(({ id, title, need, on, days }) => ({
    key: `project ${id} ${need}`,
    href: `/beheer/projecten/${encodeURIComponent(id)}`,
    text: t(need),
    title,
    at: on,
    days,
    since: need === 'unpaid' || need === 'no_agreement',
  }));
}
