'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { LinkToCopy } from '../propose/share/LinkToCopy';
import { Alert } from '../ui/Alert';
import { Heading } from '../ui/Heading';
import { Paragraph } from '../ui/Text';

/** What happens next, and the link by which a helper takes it back: shown this once. */
export function HelpThanks({ path }: { readonly path: string }) {
  const t = useTranslations('help.offer');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('h3')?.focus(), []);
  return (
    <div ref={box} className="wc-help">
      <Alert kind="ok">
        <Heading level={3} tabIndex={-1}>
          {t('doneTitle')}
        </Heading>
        <Paragraph>{t('done')}</Paragraph>
      </Alert>
      <LinkToCopy id="help-link" label={t('linkLabel')} hint={t('linkOnce')} path={path} />
    </div>
  );
}
