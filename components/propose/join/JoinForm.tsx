'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { JoinError, Joined } from '@/lib/domain/idea-proposal-views';
import type { Result } from '@/lib/domain/result';
import { signinOf } from '../../ballot/session/signinOf';
import { ErrorList } from '../../staff/form/ErrorList';
import { Button } from '../../ui/Button';
import { CODE_FIELD, CodeField, type CodeProblem, useCodeProblem } from '../code/CodeField';

type Trouble =
  | { readonly at: 'code'; readonly problem: CodeProblem }
  | { readonly at: 'idea'; readonly error: 'LINK_INVALID' | 'NOT_NOW' | 'offline' };

interface JoinFormProps {
  readonly round: string;
  readonly join: (signin: string) => Promise<Result<Joined, JoinError>>;
  readonly onJoined: (joined: Joined) => void;
}

/** The code of a neighbour who organises along. */
export function JoinForm({ round, join, onJoined }: JoinFormProps) {
  const t = useTranslations('propose');
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const codeError = useCodeProblem(trouble?.at === 'code' ? trouble.problem : null);
  const message = trouble?.at === 'idea' ? t(`join.error.${trouble.error}`) : codeError;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const done = await attempt(code, round, join);
    setBusy(false);
    if (done.ok) onJoined(done.value);
    else setTrouble(done.error);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="wc-setup">
      {trouble && message && (
        <ErrorList
          title={t('summary')}
          attempt={trouble}
          errors={[{ field: codeError ? CODE_FIELD : null, message }]}
        />
      )}
      <CodeField text={code} onText={setCode} error={codeError} busy={busy} />
      <p className="wc-setup__acts">
        <Button type="submit" look="primary" aria-disabled={busy}>
          {t('join.act')}
        </Button>
      </p>
      <p role="status">{busy && t('join.busy')}</p>
      <p className="wc-muted wc-small">{t('join.private')}</p>
    </form>
  );
}

async function attempt(
  code: string,
  round: string,
  join: JoinFormProps['join'],
): Promise<Result<Joined, Trouble>> {
  const signin = await signinOf(code, round);
  if (!signin.ok) return { ok: false, error: { at: 'code', problem: signin.error } };
  try {
    const joined = await join(signin.value);
    return joined.ok ? joined : { ok: false, error: troubleOf(joined.error) };
  } catch {
    return { ok: false, error: { at: 'idea', error: 'offline' } };
  }
}

function troubleOf(error: JoinError): Trouble {
  return error === 'UNKNOWN_CODE' || error === 'SLOW_DOWN'
    ? { at: 'code', problem: error }
    : { at: 'idea', error };
}
