import { getLocale, getTranslations } from 'next-intl/server';
import { LOCALES } from '@/lib/i18n/locales';

const LABELS = { nl: 'languageNl', en: 'languageEn' } as const;

interface LanguageSwitchProps {
  /** Receives the form with `taal`. */
  readonly action: (form: FormData) => Promise<void>;
}

/** Every language in its own words, the one in use marked. Works without scripts. */
export async function LanguageSwitch({ action }: LanguageSwitchProps) {
  const [t, current] = await Promise.all([getTranslations('common'), getLocale()]);
  return (
    <form action={action} className="wc-language">
      <fieldset>
        <legend className="wc-hidden-label">{t('language')}</legend>
        {LOCALES.map((locale) => (
          <button
            key={locale}
            type="submit"
            name="taal"
            value={locale}
            lang={locale}
            aria-pressed={locale === current}
            className="wc-language__button"
          >
            {t(LABELS[locale])}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
