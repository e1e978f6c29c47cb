'use client';

import { type FormEvent, startTransition, useActionState } from 'react';

/**
 * A form whose fields stay as they are after its action: React empties a form, and what was typed and refused must stay.
 * Works without scripts, through `action`.
 */
export function useKeptForm<Answer>(send: (before: unknown, form: FormData) => Promise<Answer>) {
  const [answer, run, busy] = useActionState<Answer | null, FormData>(send, null);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => run(form));
  };
  return { answer, busy, form: { action: run, onSubmit, noValidate: true, className: 'wc-account-form' } };
}
