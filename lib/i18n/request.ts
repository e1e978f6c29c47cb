import { getRequestConfig } from 'next-intl/server';
import { readLocale } from './locale';
import { loadMessages } from './messages';

export default getRequestConfig(async () => {
  const locale = await readLocale();
  return { locale, messages: await loadMessages(locale), timeZone: 'Europe/Amsterdam' };
});
