'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { IdeaDecision } from '@/lib/domain/idea-form';
import type { Result } from '@/lib/domain/result';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { CheckedText } from '../form/CheckedText';
import { keepTyped } from '../form/keepTyped';

export type DecideError =
  | 'FORBIDDEN'
  | 'UNKNOWN_ROUND'
  | 'UNKNOWN_IDEA'
  | 'NOT_NOW'
  | 'NO_REASON'
  | 'REASON_TOO_LONG';

interface DecideProps {
  readonly round: string;
  readonly number: number;
  readonly decisions: readonly IdeaDecision[];
  readonly action: (before: unknown, form: FormData) => Promise<Result<null, DecideError>>;
}

/** What can be decided about an idea now, with the reason that goes with it. */
export function Decide({ round, number, decisions, action }: DecideProps) {
  const t = useTranslations('ideas.decide');
  const [result, run, busy] = useActionState<Result<null, DecideError> | null, FormData>(action, null);
  const error = result?.ok === false ? result.error : null;
  const atReason = error === 'NO_REASON' || error === 'REASON_TOO_LONG';
  return (
    <form action={run} onSubmit={keepTyped(run)} noValidate className="wc-setup">
      <input type="hidden" name="round" value={round} />
      <input type="hidden" name="number" value={number} />
      <CheckedText
        id="reason"
        name="reason"
        rows={3}
        label={t('reason')}
        hint={decisions.includes('withdraw') ? t('reasonPublic') : t('reasonHint')}
        error={atReason ? t(`error.${error}`) : undefined}
      />
      <p className="wc-setup__acts">
        {decisions.map((decision) => (
          <Button
            key={decision}
            type="submit"
            name="decision"
            value={decision}
            look={decision === 'accept' ? 'primary' : 'secondary'}
            disabled={busy}
          >
            {t(`act.${decision}`)}
          </Button>
        ))}
      </p>
      <div role="status">
        {result?.ok && <Alert kind="ok">{t('done')}</Alert>}
        {error && <Alert kind="error">{t(`error.${error}`)}</Alert>}
      </div>
    </form>
  );
}
