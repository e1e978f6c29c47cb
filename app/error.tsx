'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';

/** A bug or a database that is away. Tells nothing of the cause: that is in the server's log. */
export default function ErrorPage({ retry }: { readonly error: unknown; readonly retry: () => void }) {
  const t = useTranslations('pages.error');
  return (
    <main id="inhoud" className="wc-page wc-text">
      <title>{t('title')}</title>
      <Heading level={1}>{t('title')}</Heading>
      <Paragraph lead>{t('text')}</Paragraph>
      <div className="wc-actions">
        <Button look="secondary" onClick={() => retry()}>
          {t('retry')}
        </Button>
        {/* A full load: what broke may be in the memory of this page. */}
        <a className="nl-button" href="/">
          {t('home')}
        </a>
      </div>
    </main>
  );
}
