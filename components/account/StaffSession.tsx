'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { formatTime } from '@/lib/format';
import { Alert } from '../ui/Alert';
import { Button, ButtonLink } from '../ui/Button';
import { PasskeySignIn } from './PasskeySignIn';
import { SessionDialog } from './SessionDialog';
import { type SessionEnd, useSessionEnd } from './useSessionEnd';
import { whoIsSignedIn } from './whoIsSignedIn';

interface StaffSessionProps {
  readonly end: SessionEnd;
  /** Whose page this is. */
  readonly who: string;
  /** A role of the demo, which has no passkey. */
  readonly sample: boolean;
}

/**
 * Warns before the session of a member of staff ends, and signs in again in place, so that nothing that was typed is
 * lost. When somebody else signs in, the page is loaded anew: what is on it was for the one before.
 */
export function StaffSession({ end, who, sample }: StaffSessionProps) {
  const t = useTranslations('account.session');
  const signIn = useTranslations('account.signIn');
  const locale = useLocale();
  const { stage, check, extend } = useSessionEnd(end);
  const [failed, setFailed] = useState(false);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const stay = async () => setFailed(!(await extend()));
  const signedIn = async () => {
    if ((await whoIsSignedIn()) === who) await check();
    else window.location.reload();
  };
  if (stage.stage === 'fine') return null;
  if (stage.stage === 'over') {
    return (
      <SessionDialog key="over" title={t('overTitle')} text={t(sample ? 'overDemo' : 'over')} covers>
        {sample ? (
          <ButtonLink href="/dev" look="primary">
            {signIn('takeRole')}
          </ButtonLink>
        ) : (
          <PasskeySignIn onDone={() => void signedIn()} />
        )}
      </SessionDialog>
    );
  }
  const time = formatTime(stage.at, locale);
  if (stage.why === 'limit') {
    if (dismissed === stage.at.getTime()) return null;
    const later = () => setDismissed(stage.at.getTime());
    return (
      <SessionDialog
        key="limit"
        title={t('limitTitle')}
        text={t('limit', { time })}
        covers={false}
        onClose={later}
      >
        {!sample && <PasskeySignIn onDone={() => void signedIn()} />}
        <Button onClick={later}>{t('later')}</Button>
      </SessionDialog>
    );
  }
  return (
    <SessionDialog
      key="idle"
      title={t('warningTitle')}
      text={t('warning', { time })}
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
