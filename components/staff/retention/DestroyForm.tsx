'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { Result } from '@/lib/domain/result';
import type { DestroyError } from '@/lib/domain/retention';
import { Button } from '../../ui/Button';
import { CheckedField } from '../form/CheckedField';
import { ErrorList } from '../form/ErrorList';
import { keepTyped } from '../form/keepTyped';

export type DestroyResult = Result<unknown, DestroyError>;

interface DestroyFormProps {
  readonly round: string;
  readonly action: (before: unknown, form: FormData) => Promise<DestroyResult>;
}

/** Where each refusal can be mended. */
const FIELD: Readonly<Partial<Record<DestroyError, string>>> = {
  NO_ARCHIVE: 'archief',
  LIST_NOT_DONE: 'lijst',
};

/** The one act: the round's name has to be typed. Works without scripts. */
export function DestroyForm({ round, action }: DestroyFormProps) {
  const t = useTranslations('retention.keep.destroy');
  const [result, destroy, busy] = useActionState<DestroyResult | null, FormData>(action, null);
  const error = result?.ok === false ? result.error : null;
  const message = error ? t(`error.${error}`) : '';
  return (
    <form action={destroy} onSubmit={keepTyped(destroy)} noValidate className="wc-keep__form">
      {result && error && (
        <ErrorList
          title={t('summary')}
          attempt={result}
          errors={[{ field: FIELD[error] ?? 'bevestiging', message }]}
        />
      )}
      <input type="hidden" name="round" value={round} />
      <CheckedField
        id="bevestiging"
        name="confirmation"
        label={t('confirm')}
        hint={t('confirmHint', { id: round })}
        error={error === 'BAD_CONFIRMATION' ? message : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <Button type="submit" look="primary" disabled={busy}>
        {busy ? t('doing') : t('act')}
      </Button>
    </form>
  );
}
