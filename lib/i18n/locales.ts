import { LOCALES, type Locale } from '@/lib/domain/locale';

export { LOCALES, type Locale };
export const DEFAULT_LOCALE: Locale = 'nl';
/** Name of the cookie of the language switch; it holds a language and nothing else. */
export const LOCALE_COOKIE = 'taal';

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}
