'use client';

import { useActionState } from 'react';
import { keepTyped } from '../staff/form/keepTyped';

/**
 * A form whose fields stay as they are after its action: React empties a form, and what was typed and refused must stay.
 * Works without scripts, through `action`.
 */
export function useKeptForm<Answer>(send: (before: unknown, form: FormData) => Promise<Answer>) {
  const [answer, run, busy] = useActionState<Answer | null, FormData>(send, null);
  return {
    answer,
    busy,
    form: { action: run, onSubmit: keepTyped(run), noValidate: true, className: 'wc-account-form' },
  };
}
