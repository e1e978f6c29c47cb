'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { HandOutError } from '@/lib/domain/letters';
import type { Result } from '@/lib/domain/result';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { CheckedBox } from './CheckedBox';
import { useErrorFocus } from './useErrorFocus';

type Destroyed = Result<null, HandOutError | 'NOT_SURE'>;

interface DestroyFormProps {
  readonly round: string;
  readonly action: (before: unknown, form: FormData) => Promise<Destroyed>;
}

const FIELD = 'codes-weg';

/** Ends the process that has the codes. Works without scripts. */
export function DestroyForm({ round, action }: DestroyFormProps) {
  const t = useTranslations('letters.destroy');
  const handOut = useTranslations('letters.handOut');
  const [result, destroy, busy] = useActionState<Destroyed | null, FormData>(action, null);
  const error = result?.ok === false ? result.error : null;
  useErrorFocus(result, error === 'NOT_SURE' ? FIELD : null);
  return (
    <form action={destroy} className="wc-letters__form">
      <input type="hidden" name="round" value={round} />
      <CheckedBox
        id={FIELD}
        name="sure"
        label={t('sure')}
        error={error === 'NOT_SURE' ? t('error.NOT_SURE') : null}
      />
      <Button type="submit" look="secondary" disabled={busy}>
        {t('go')}
      </Button>
      <div role="status">
        {error !== null && error !== 'NOT_SURE' && <Alert kind="error">{handOut(error)}</Alert>}
      </div>
    </form>
  );
}
