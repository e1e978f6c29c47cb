'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import type { HelpFormProps } from './HelpForm';

const HelpForm = dynamic(() => import('./HelpForm').catch(() => ({ default: NotLoaded })), {
  ssr: false,
  loading: Loading,
});

/** The way to the form for who wants to help. The form itself is only loaded when somebody asks for it. */
export function HelpOffer(props: Omit<HelpFormProps, 'onClose'>) {
  const t = useTranslations('help.offer');
  const [open, setOpen] = useState(false);
  if (open) return <HelpForm {...props} onClose={() => setOpen(false)} />;
  return (
    <p className="wc-actions">
      <Button look="secondary" onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
    </p>
  );
}

function Loading() {
  const t = useTranslations('help.offer');
  return <p role="status">{t('loading')}</p>;
}

function NotLoaded() {
  const t = useTranslations('help.offer');
  return <p role="alert">{t('loadFailed')}</p>;
}
