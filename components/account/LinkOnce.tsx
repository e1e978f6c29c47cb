'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { formatDateTime } from '@/lib/format';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import { Heading } from '../ui/Heading';
import { Paragraph } from '../ui/Text';

export interface GivenLink {
  readonly url: string;
  readonly expiresAt: Date;
}

interface LinkOnceProps {
  readonly link: GivenLink;
  /** Whom it is for. */
  readonly name: string;
  readonly children?: ReactNode;
}

/** A one-time link, shown this once, to be passed on by hand. */
export function LinkOnce({ link, name, children }: LinkOnceProps) {
  const t = useTranslations('account.given');
  const locale = useLocale();
  const [copied, setCopied] = useState<'copied' | 'copyFailed' | null>(null);
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.querySelector('h3')?.focus(), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link.url);
      setCopied('copied');
    } catch {
      setCopied('copyFailed');
    }
  };
  return (
    <div ref={heading}>
      <Alert kind="warning">
        <Heading level={3} tabIndex={-1}>
          {t('title', { name })}
        </Heading>
        <Paragraph>{t('once', { until: formatDateTime(link.expiresAt, locale) })}</Paragraph>
        <TextField
          id="staff-link"
          label={t('label')}
          value={link.url}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <div className="wc-actions wc-account-acts">
          <Button look="primary" onClick={() => void copy()}>
            {t('copy')}
          </Button>
          {children}
        </div>
        <p role="status" className="nl-paragraph">
          {copied && t(copied)}
        </p>
      </Alert>
    </div>
  );
}
