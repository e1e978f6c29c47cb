'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState, useEffect, useRef } from 'react';
import type { Result } from '@/lib/domain/result';
import { ErrorList } from '../staff/form/ErrorList';
import { keepTyped } from '../staff/form/keepTyped';
import { Alert } from '../ui/Alert';
import { Button, type ButtonLook } from '../ui/Button';
import type { VisitAct, VisitErrorCode } from './types';

interface ActFormProps {
  readonly action: VisitAct;
  /** What the act is about. */
  readonly hidden: Readonly<Record<string, string | number>>;
  /** The field that each refusal is about; any other is told below the button. */
  readonly fields?: { readonly [Code in VisitErrorCode]?: string };
  readonly button: ReactNode;
  readonly look?: ButtonLook;
  /** The boxes; they get the sentence of the field that is wrong. */
  readonly children?: (errorOf: (field: string) => string | undefined) => ReactNode;
}

/** One act on a visit: a button with at most a few boxes. What was typed and refused stays as it was. */
export function ActForm({ action, hidden, fields = {}, button, look = 'secondary', children }: ActFormProps) {
  const t = useTranslations('visit.staff');
  const errors = useTranslations('visit.error');
  const [result, send, busy] = useActionState<Result<unknown, VisitErrorCode> | null, FormData>(action, null);
  const form = useRef<HTMLFormElement>(null);
  // What was said is said: the boxes are as before, for the next time.
  useEffect(() => {
    if (result?.ok) form.current?.reset();
  }, [result]);
  const code = result?.ok === false ? result.error : null;
  const field = code === null ? undefined : fields[code];
  const message = code === null ? '' : errors(code);
  return (
    <form ref={form} action={send} onSubmit={keepTyped(send)} noValidate className="wc-setup">
      {result && field && <ErrorList title={t('summary')} attempt={result} errors={[{ field, message }]} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children?.((name) => (name === field ? message : undefined))}
      <Button type="submit" look={look} disabled={busy}>
        {button}
      </Button>
      <div role="status">
        {result?.ok && <Alert kind="ok">{t('saved')}</Alert>}
        {code !== null && !field && <Alert kind="error">{message}</Alert>}
      </div>
    </form>
  );
}
