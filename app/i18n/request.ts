import { getRequestConfig } from 'next-intl/server';
import { readLocale } from '@/lib/i18n/locale';
import { loadMessages } from '@/lib/i18n/messages';
import { withOwnTexts } from '@/lib/i18n/ownTexts';
import { readOwnTexts } from '@/lib/usecases/admin/text-cache';

/** Texts of a request: the product's, with the municipality's own in the places where it wrote some. */
export default getRequestConfig(async () => {
  const locale = await readLocale();
  const [messages, own] = await Promise.all([loadMessages(locale), readOwnTexts(locale, new Date())]);
  return { locale, messages: withOwnTexts(messages, own), timeZone: 'Europe/Amsterdam' };
});
