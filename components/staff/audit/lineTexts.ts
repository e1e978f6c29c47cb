import { getLocale, getTranslations } from 'next-intl/server';
import type { LineTexts } from './lineWords';

/** The words of lines, for a page or a file made on the server. */
export async function lineTexts(): Promise<LineTexts> {
  const [log, acts, roles, locale] = await Promise.all([
    getTranslations('admin.log'),
    getTranslations('retention.act'),
    getTranslations('staff.role'),
    getLocale(),
  ]);
  return { log, acts, roles, locale };
}
