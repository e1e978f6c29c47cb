'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import type { ApplicationForm } from '@/lib/domain/fund/application-form';
import type { ApplicationStage } from '@/lib/domain/fund/application-steps';
import type { ApplyPlace } from '@/lib/domain/fund/views';
import { ErrorList } from '../../staff/form/ErrorList';
import { Button } from '../../ui/Button';
import { Paragraph } from '../../ui/Text';
import { Overview } from './Overview';
import type { SendState } from './useSend';

interface CheckStageProps {
  readonly place: ApplyPlace;
  readonly form: ApplicationForm;
  readonly state: Exclude<SendState, { at: 'done' }>;
  readonly goTo: (stage: ApplicationStage) => void;
  readonly apply: () => void;
}

/** The whole application once more, and the button that sends it. */
export function CheckStage({ place, form, state, goTo, apply }: CheckStageProps) {
  const t = useTranslations('fund.apply');
  const trouble = state.at === 'ready' ? state.trouble : null;
  const busy = state.at === 'sending';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) apply();
  };
  return (
    <>
      {typeof trouble === 'string' && (
        <ErrorList
          title={t('summary')}
          attempt={state}
          errors={[{ field: null, message: t(`error.${trouble}`) }]}
        />
      )}
      <Paragraph>{t('check.lead')}</Paragraph>
      <Overview place={place} form={form} goTo={goTo} />
      <form onSubmit={submit} noValidate className="wc-setup">
        <p className="wc-setup__acts">
          <Button onClick={() => goTo('people')}>{t('previous')}</Button>
          <Button type="submit" look="primary" aria-disabled={busy}>
            {t('check.send')}
          </Button>
        </p>
        <p role="status">{busy && t('check.sending')}</p>
      </form>
    </>
  );
}
