'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { SignInError } from '@/lib/domain/staff';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { type BrowserError, signInWithPasskey } from './passkeys';

interface PasskeySignInProps {
  readonly onDone: () => void;
}

/** Signs in with a passkey. No name is typed: the passkey tells whose it is. */
export function PasskeySignIn({ onDone }: PasskeySignInProps) {
  const t = useTranslations('account');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<SignInError | BrowserError | null>(null);
  const signIn = async () => {
    setBusy(true);
    setError(null);
    const signedIn = await signInWithPasskey();
    setBusy(false);
    if (signedIn.ok) onDone();
    else setError(signedIn.error);
  };
  return (
    <>
      <div role="alert">{error && <Alert kind="error">{t(`error.${error}`)}</Alert>}</div>
      <Button look="primary" disabled={busy} onClick={() => void signIn()}>
        {t('signIn.button')}
      </Button>
      <p role="status" className="nl-paragraph">
        {busy && t('signIn.busy')}
      </p>
    </>
  );
}
