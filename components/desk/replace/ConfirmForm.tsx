'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { ChequeRequest, ConfirmError } from '@/lib/domain/desk';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import type { ConfirmAnswer, ReplaceActions } from './types';

/** A key file has under two hundred characters; anything much longer is another file and is not sent. */
const LONGEST_FILE = 4096;

interface ConfirmFormProps {
  readonly request: ChequeRequest;
  readonly confirm: ReplaceActions['confirm'];
  readonly onConfirmed: (done: Extract<ConfirmAnswer, { ok: true }>['value']) => void;
}

type Problem = ConfirmError | 'NO_KEY_FILE' | 'TROUBLE';

/** The second person, with the key file: it is read here, sent once for this act, and not kept by page or server. */
export function ConfirmForm({ request, confirm, onConfirmed }: ConfirmFormProps) {
  const t = useTranslations('desk.replace.confirm');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const atFile = problem !== null && AT_FILE.has(problem);

  const refuse = (code: Problem) => {
    setProblem(code);
    if (AT_FILE.has(code)) input.current?.focus();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const file = input.current?.files?.[0];
    if (!file) return refuse('NO_KEY_FILE');
    if (file.size > LONGEST_FILE) return refuse('BAD_KEY_FILE');
    setBusy(true);
    try {
      const answer = await confirm(request.id, await file.text());
      if (answer.ok) onConfirmed(answer.value);
      else refuse(answer.error);
    } catch {
      refuse('TROUBLE');
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="wc-desk__confirm" aria-busy={busy}>
      <div className="wc-field">
        <label className="utrecht-form-label" htmlFor={`${id}-bestand`}>
          {t('file')}
        </label>
        <p id={`${id}-hint`} className="wc-muted wc-small wc-tight">
          {t('fileHint')}
        </p>
        <div role="alert" id={`${id}-fout`}>
          {problem && <Alert kind="error">{t(`fault.${problem}`)}</Alert>}
        </div>
        <input
          ref={input}
          id={`${id}-bestand`}
          type="file"
          accept=".json,application/json"
          className="utrecht-textbox utrecht-textbox--html-input"
          aria-invalid={atFile ? true : undefined}
          aria-describedby={atFile ? `${id}-fout ${id}-hint` : `${id}-hint`}
        />
      </div>
      <p className="wc-tight">
        <Button type="submit" look="primary" aria-disabled={busy}>
          {t(request.kind)}
        </Button>
      </p>
    </form>
  );
}

const AT_FILE: ReadonlySet<Problem> = new Set(['NO_KEY_FILE', 'BAD_KEY_FILE', 'WRONG_KEY_FILE']);
