'use client';

import { useTranslations } from 'next-intl';
import { startTransition, useActionState, useState } from 'react';
import type { Result } from '@/lib/domain/result';
import type { OwnPasskeyError } from '@/lib/domain/staff';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { type BrowserError, makeOwnPasskey } from './passkeys';

interface OwnPasskeysProps {
  /** `about`: when it was made and where it is. */
  readonly passkeys: readonly { readonly id: string; readonly about: string }[];
  readonly add: (response: unknown) => Promise<Result<null, OwnPasskeyError>>;
  readonly remove: (before: unknown, form: FormData) => Promise<Result<null, OwnPasskeyError>>;
}

/** One's own passkeys: one more, or one less as long as one is left. */
export function OwnPasskeys({ passkeys, add, remove }: OwnPasskeysProps) {
  const t = useTranslations('account');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<'added' | 'removed' | OwnPasskeyError | BrowserError | null>(null);
  const [, removing, removes] = useActionState<null, FormData>(async (_, form) => {
    const removed = await remove(null, form);
    setSaid(removed.ok ? 'removed' : removed.error);
    return null;
  }, null);
  const addOne = async () => {
    setBusy(true);
    setSaid(null);
    const made = await makeOwnPasskey();
    setBusy(false);
    if (!made.ok) setSaid(made.error);
    else
      startTransition(async () => {
        const added = await add(made.value);
        setSaid(added.ok ? 'added' : added.error);
      });
  };
  return (
    <>
      <div role="status">
        {(said === 'added' || said === 'removed') && <Alert kind="ok">{t(`own.${said}`)}</Alert>}
      </div>
      <div role="alert">
        {said && said !== 'added' && said !== 'removed' && <Alert kind="error">{t(`error.${said}`)}</Alert>}
      </div>
      <form action={removing}>
        <ul className="wc-list-plain">
          {passkeys.map(({ id, about }, index) => (
            <li key={id} className="wc-account-link">
              <span>
                <strong>{t('own.passkey', { number: index + 1 })}</strong>
                <br />
                <span className="wc-muted">{about}</span>
              </span>
              {passkeys.length > 1 && (
                <Button type="submit" name="passkey" value={id} disabled={removes}>
                  {t('own.remove', { number: index + 1 })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </form>
      <Button look="secondary" disabled={busy} onClick={() => void addOne()}>
        {t('own.add')}
      </Button>
      <p role="status" className="nl-paragraph">
        {busy && t('own.busy')}
      </p>
    </>
  );
}
