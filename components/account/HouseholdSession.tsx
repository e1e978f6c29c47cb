'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { formatTime } from '@/lib/format';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { SessionDialog } from './SessionDialog';
import { type SessionEnd, useSessionEnd } from './useSessionEnd';

/** Warns a household before its session ends. Neither cheque nor ballot depends on it, and the message says so. */
export function HouseholdSession({ end }: { readonly end: SessionEnd }) {
  const t = useTranslations('account.session');
  const locale = useLocale();
  const { stage, extend } = useSessionEnd(end);
  const [failed, setFailed] = useState(false);
  const [closed, setClosed] = useState(false);
  if (stage.stage === 'fine' || closed) return null;
  if (stage.stage === 'over') {
    const close = () => setClosed(true);
    return (
      <SessionDialog
        key="over"
        title={t('overTitle')}
        text={t('householdOver')}
        covers={false}
        onClose={close}
      >
        <Button onClick={close}>{t('householdClose')}</Button>
      </SessionDialog>
    );
  }
  const stay = async () => setFailed(!(await extend()));
  return (
    <SessionDialog
      key="idle"
      title={t('warningTitle')}
      text={t('household', { time: formatTime(stage.at, locale) })}
      covers={false}
      onClose={() => void stay()}
    >
      {failed && (
        <Alert kind="error" role="alert">
          {t('stayFailed')}
        </Alert>
      )}
      <Button look="primary" onClick={() => void stay()}>
        {t('stay')}
      </Button>
    </SessionDialog>
  );
}
