'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useState } from 'react';
import type { Result } from '@/lib/domain/result';
import type { SurveyStep } from '@/lib/domain/survey/words';
import { ErrorList } from '../../staff/form/ErrorList';
import { keepTyped } from '../../staff/form/keepTyped';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { CheckboxField } from '../../ui/Field';
import { Paragraph } from '../../ui/Text';

type StepError = 'FORBIDDEN' | 'UNKNOWN_SURVEY' | 'NOT_NOW' | 'NO_CODES' | 'PAST' | 'NO_ANSWERS';

interface StepFormProps {
  readonly survey: string;
  readonly step: SurveyStep;
  readonly action: (before: unknown, form: FormData) => Promise<Result<null, StepError>>;
}

/** The next step of a wave, what it means, and that it is meant: none of them can be taken back. */
export function StepForm({ survey, step, action }: StepFormProps) {
  const t = useTranslations('survey');
  const [result, take, busy] = useActionState<Result<null, StepError> | null, FormData>(action, null);
  const [sure, setSure] = useState(false);
  const [missed, setMissed] = useState<object | null>(null);
  const send = keepTyped(take);
  return (
    <form
      noValidate
      className="wc-setup"
      onSubmit={(event) => {
        if (sure) return send(event);
        event.preventDefault();
        setMissed({});
      }}
    >
      {missed && !sure && (
        <ErrorList
          title={t('summary')}
          attempt={missed}
          errors={[{ field: 'sure', message: t('staff.step.notSure') }]}
        />
      )}
      <input type="hidden" name="survey" value={survey} />
      <input type="hidden" name="step" value={step} />
      <Paragraph>{t(`staff.step.${step}Why`)}</Paragraph>
      <CheckboxField
        id="sure"
        label={t('staff.step.sure')}
        checked={sure}
        onChange={(event) => setSure(event.target.checked)}
      />
      <Button type="submit" look="secondary" disabled={busy}>
        {t(`staff.step.${step}`)}
      </Button>
      <div role="status">
        {result?.ok === false && <Alert kind="error">{t(`staff.error.${result.error}`)}</Alert>}
      </div>
    </form>
  );
}
