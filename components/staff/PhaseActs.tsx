'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { Result } from '@/lib/domain/result';
import type { ChangePhaseError, RoundAct, RoundPhase } from '@/lib/domain/round';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';

interface PhaseActsProps {
  readonly round: string;
  readonly acts: readonly RoundAct[];
  readonly action: (before: unknown, form: FormData) => Promise<Result<RoundPhase, ChangePhaseError>>;
}

/** The steps a round can take from where it is; what came of the last one is said here. Works without scripts. */
export function PhaseActs({ round, acts, action }: PhaseActsProps) {
  const t = useTranslations('staff.workspace');
  const phases = useTranslations('common.phase');
  const [result, run, busy] = useActionState<Result<RoundPhase, ChangePhaseError> | null, FormData>(
    action,
    null,
  );
  return (
    <form action={run} className="wc-phase-acts">
      <input type="hidden" name="round" value={round} />
      {acts.length === 0 && t('noStep')}
      {acts.map((act) => (
        <Button key={act} type="submit" name="act" value={act} look="secondary" disabled={busy}>
          {t(`act.${act}`)}
        </Button>
      ))}
      {acts.includes('open_voting') && <p className="nl-paragraph">{t('freezes')}</p>}
      <div role="status">
        {result && (
          <Alert kind={result.ok ? 'ok' : 'error'}>
            {result.ok ? t('done', { phase: phases(result.value) }) : t(`error.${result.error}`)}
          </Alert>
        )}
      </div>
    </form>
  );
}
