import { getLocale, getTranslations } from 'next-intl/server';
import type { LineTexts } from './lineWords';

/** The words of lines, for a page or a file made on the server. */
export async function lineTexts(): Promise<LineTexts> {
  const [log, acts, roles, phases, statuses, outcomes, locale] = await Promise.all([
    getTranslations('admin.log'),
    getTranslations('retention.act'),
    getTranslations('staff.role'),
    getTranslations('common.phase'),
    getTranslations('common.ideaStatus'),
    getTranslations('fund.outcome'),
    getLocale(),
  ]);
  return { log, acts, roles, phases, statuses, outcomes, locale };
}
