'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { Result } from '@/lib/domain/result';
import type { ChangePhaseError, RoundPhase, RoundStep } from '@/lib/domain/round';
import type { Condition } from '@/lib/domain/round-check';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { Heading } from '../ui/Heading';
import { CheckList } from './start/CheckList';

interface PhaseActsProps {
  readonly round: string;
  readonly steps: readonly { readonly step: RoundStep; readonly conditions: readonly Condition[] }[];
  readonly action: (before: unknown, form: FormData) => Promise<Result<RoundPhase, ChangePhaseError>>;
}

/**
 * The steps a round can take from where it is, each with what is looked at before it; what came of the last one is said
 * here. Works without scripts. A step that is not ready can be pressed: then it is said why not.
 */
export function PhaseActs({ round, steps, action }: PhaseActsProps) {
  const t = useTranslations('staff.workspace');
  const phases = useTranslations('common.phase');
  const [result, run, busy] = useActionState<Result<RoundPhase, ChangePhaseError> | null, FormData>(
    action,
    null,
  );
  return (
    <form action={run} className="wc-phase-acts">
      <input type="hidden" name="round" value={round} />
      {steps.length === 0 && t('noStep')}
      {steps.map(({ step, conditions }) => (
        <div key={step} className="wc-step-block">
          <Heading level={3}>{t(`act.${step}`)}</Heading>
          <CheckList round={round} act={t(`act.${step}`)} conditions={conditions} />
          {step === 'open_voting' && <p className="nl-paragraph">{t('freezes')}</p>}
          <Button type="submit" name="act" value={step} look="secondary" disabled={busy}>
            {t(`act.${step}`)}
          </Button>
        </div>
      ))}
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
