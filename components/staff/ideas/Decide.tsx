'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useEffect, useState } from 'react';
import type { IdeaStatus } from '@/lib/domain/idea';
import { type IdeaDecision, MOST_REASON, openDecisions } from '@/lib/domain/idea-review';
import type { Result } from '@/lib/domain/result';
import type { RoundPhase } from '@/lib/domain/round';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { ErrorList } from '../form/ErrorList';
import { keepTyped } from '../form/keepTyped';
import { RadioGroup } from '../form/RadioGroup';
import { DecisionFields } from './DecisionFields';
import { type DecideError, fieldOf } from './decideErrors';

type Decided = Result<null, DecideError>;

interface DecideProps {
  readonly round: { readonly id: string; readonly phase: RoundPhase };
  /** `version` goes back with the decision: it is about what is on the screen. */
  readonly idea: { readonly number: number; readonly status: IdeaStatus; readonly version: string };
  /** As the boxes hold them at first. */
  readonly filled: { readonly cost: string; readonly conditions: string };
  /** Whether the initiator gets mail about it. */
  readonly mailed: boolean;
  readonly action: (before: unknown, form: FormData) => Promise<Decided>;
}

/** What can be decided about an idea now; only what the chosen decision needs is asked. */
export function Decide({ round, idea, filled, mailed, action }: DecideProps) {
  const t = useTranslations('review.decide');
  const [result, run, busy] = useActionState<Decided | null, FormData>(action, null);
  const [chosen, choose] = useState<IdeaDecision | null>(null);
  useEffect(() => {
    if (result?.ok) choose(null);
  }, [result]);
  const decisions = openDecisions(round.phase, idea.status);
  const error = result?.ok === false ? result.error : null;
  const sentence = error ? t(`error.${error}`, { most: String(MOST_REASON) }) : undefined;
  const field = error && fieldOf(error);
  const at = (one: string) => (field === one ? sentence : undefined);
  return (
    <>
      <div role="status">{result?.ok && <Alert kind="ok">{t('done')}</Alert>}</div>
      {decisions.length === 0 && sentence && <Alert kind="error">{sentence}</Alert>}
      {decisions.length > 0 && (
        <form action={run} onSubmit={keepTyped(run)} noValidate className="wc-setup">
          {result && sentence && (
            <ErrorList title={t('summary')} attempt={result} errors={[{ field, message: sentence }]} />
          )}
          <input type="hidden" name="round" value={round.id} />
          <input type="hidden" name="number" value={idea.number} />
          <input type="hidden" name="seen" value={idea.version} />
          <RadioGroup
            id="decision"
            name="decision"
            legend={t('choose')}
            error={at('decision')}
            options={decisions.map((value) => ({ value, label: t(labelOf(value, idea.status)) }))}
            value={chosen}
            onChange={choose}
          />
          {chosen && <DecisionFields decision={chosen} filled={filled} errorAt={at} />}
          <p className="wc-muted wc-small">{mailed ? t('mailed') : t('notMailed')}</p>
          <p className="wc-setup__acts">
            <Button type="submit" look="primary" disabled={busy}>
              {t('send')}
            </Button>
          </p>
        </form>
      )}
    </>
  );
}

/** Approving what is approved changes its terms, and approving what was merged takes it apart: it says so. */
function labelOf(decision: IdeaDecision, status: IdeaStatus) {
  if (decision === 'accept' && status === 'accepted') return 'acceptAgain' as const;
  if (decision === 'accept' && status === 'merged') return 'unmerge' as const;
  return `act.${decision}` as const;
}
