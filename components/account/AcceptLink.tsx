'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { StaffRole } from '@/lib/domain/permissions';
import type { Result } from '@/lib/domain/result';
import { type AcceptLinkError, MAX_STAFF_NAME, type StaffLinkPurpose } from '@/lib/domain/staff';
import { useBehindLink } from '../secret-link/useBehindLink';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { Heading } from '../ui/Heading';
import { Paragraph } from '../ui/Text';
import { NameField } from './NameField';
import { acceptWithPasskey, type BrowserError } from './passkeys';
import { useLinkToken } from './useLinkToken';

interface LinkView {
  readonly purpose: StaffLinkPurpose;
  readonly name: string;
  readonly role: StaffRole;
}

interface AcceptLinkProps {
  readonly read: (token: string) => Promise<Result<LinkView, 'LINK_INVALID'>>;
  readonly onwards: string;
}

/** What a one-time link leads to: who one becomes, and the passkey that makes it so. */
export function AcceptLink({ read, onwards }: AcceptLinkProps) {
  const t = useTranslations('account.link');
  const errors = useTranslations('account.error');
  const token = useLinkToken();
  const { view } = useBehindLink(token, read);
  if (view === null || token === null) return <p role="status">{t('checking')}</p>;
  if (view === 'failed') return <Alert kind="error">{errors('NO_CONNECTION')}</Alert>;
  if (view === 'invalid') {
    return (
      <Alert kind="error" role="alert">
        <Heading level={2} look={3}>
          {t('invalidTitle')}
        </Heading>
        <Paragraph>{t('invalid')}</Paragraph>
      </Alert>
    );
  }
  return <MakePasskey token={token} view={view} onwards={onwards} />;
}

interface MakePasskeyProps {
  readonly token: string;
  readonly view: LinkView;
  readonly onwards: string;
}

function MakePasskey({ token, view, onwards }: MakePasskeyProps) {
  const t = useTranslations('account');
  const roles = useTranslations('staff.role');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AcceptLinkError | BrowserError | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const aboutName = error === 'NO_NAME' || error === 'NAME_TOO_LONG';
  useEffect(() => {
    if (aboutName) form.current?.querySelector('input')?.focus();
  }, [aboutName]);
  const accept = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '');
    setBusy(true);
    setError(null);
    const accepted = await acceptWithPasskey(token, name);
    setBusy(false);
    if (accepted.ok) window.location.replace(onwards);
    else setError(accepted.error);
  };
  const sentence = error && t(`error.${error}`, { most: MAX_STAFF_NAME });
  const who = { name: view.name, role: roles(view.role) };
  return (
    <form ref={form} onSubmit={(event) => void accept(event)} className="wc-account-form" noValidate>
      <Paragraph lead>
        {view.purpose === 'first' && t('link.leadFirst')}
        {view.purpose === 'invitation' && t('link.leadInvitation', who)}
        {view.purpose === 'recovery' && t('link.leadRecovery', who)}
      </Paragraph>
      {view.purpose === 'first' && (
        <NameField
          label={t('link.name')}
          hint={t('link.nameHint')}
          autoComplete="name"
          error={aboutName ? sentence : null}
        />
      )}
      <Heading level={2} look={3}>
        {t('link.passkeyTitle')}
      </Heading>
      <Paragraph>{t('link.passkey')}</Paragraph>
      <div role="alert">{sentence && !aboutName && <Alert kind="error">{sentence}</Alert>}</div>
      <Button type="submit" look="primary" disabled={busy}>
        {t('link.button')}
      </Button>
      <p role="status" className="nl-paragraph">
        {busy && t('link.busy')}
      </p>
    </form>
  );
}
