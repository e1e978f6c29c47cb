'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Heading } from '../../ui/Heading';
import { Paragraph } from '../../ui/Text';

export interface AdviceLink {
  readonly url: string;
  readonly adviser: string;
  readonly mailed: boolean;
}

/** The link of an adviser, shown this once, to be passed on by hand. The focus goes to it: it is not there again later. */
export function AdviceLinkOnce({
  link,
  children,
}: {
  readonly link: AdviceLink;
  readonly children?: ReactNode;
}) {
  const t = useTranslations('review.advice');
  const [copied, setCopied] = useState<'copied' | 'copyFailed' | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const { url } = link;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another link is another thing to look at
  useEffect(() => box.current?.querySelector('h3')?.focus(), [url]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      setCopied('copied');
    } catch {
      setCopied('copyFailed');
    }
  };
  return (
    <div ref={box}>
      <Alert kind="warning">
        <Heading level={3} tabIndex={-1}>
          {t('linkTitle', { name: link.adviser })}
        </Heading>
        <Paragraph>
          {t('linkOnce')} {link.mailed && t('linkMailed')}
        </Paragraph>
        <TextField
          id="advice-link"
          label={t('linkLabel')}
          value={url}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <p className="wc-setup__acts wc-review__link">
          <Button look="primary" onClick={() => void copy()}>
            {t('copy')}
          </Button>
          {children}
        </p>
        <p role="status" className="nl-paragraph">
          {copied && t(copied)}
        </p>
      </Alert>
    </div>
  );
}
