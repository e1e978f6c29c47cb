'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { Result } from '@/lib/domain/result';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';

type Withdrawn = Result<null, 'FORBIDDEN' | 'UNKNOWN_LINK'>;

interface WithdrawLinksProps {
  readonly links: readonly { readonly id: string; readonly name: string; readonly about: string }[];
  readonly action: (before: unknown, form: FormData) => Promise<Withdrawn>;
}

/** Links that were given out, each to be withdrawn. What came of it is said outside the list, which gets shorter. */
export function WithdrawLinks({ links, action }: WithdrawLinksProps) {
  const t = useTranslations('account');
  const [answer, withdraw, busy] = useActionState<Withdrawn | null, FormData>(action, null);
  return (
    <form action={withdraw}>
      <div role="status">{answer?.ok && <Alert kind="ok">{t('people.withdrawn')}</Alert>}</div>
      <div role="alert">
        {answer && !answer.ok && <Alert kind="error">{t(`error.${answer.error}`)}</Alert>}
      </div>
      <ul className="wc-list-plain">
        {links.map(({ id, name, about }) => (
          <li key={id} className="wc-account-link">
            <span>
              <strong>{name}</strong>
              <br />
              <span className="wc-muted">{about}</span>
            </span>
            <Button type="submit" name="link" value={id} disabled={busy}>
              {t('people.withdraw', { name })}
            </Button>
          </li>
        ))}
      </ul>
    </form>
  );
}
