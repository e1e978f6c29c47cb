import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LanguageSwitch } from './LanguageSwitch';
import { SiteFooter } from './SiteFooter';
import { SiteName } from './SiteName';

interface SiteFrameProps {
  readonly setLocale: (form: FormData) => Promise<void>;
  readonly children: ReactNode;
}

/** Header, content, footer, and the way past the first. */
export async function SiteFrame({ setLocale, children }: SiteFrameProps) {
  const t = await getTranslations('common');
  return (
    <div className="wc-frame">
      <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
        {t('skipToContent')}
      </a>
      <header className="wc-header wc-gutter">
        <SiteName label={t('nav.home')} name={t('appName')} />
        <div className="wc-header__links">
          <LanguageSwitch action={setLocale} />
        </div>
      </header>
      <main id="inhoud" className="wc-main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
    </div>
  );
}
