'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { ProposalForm, ProposalStep } from '@/lib/domain/idea-proposal';
import type { OpenProposals } from '@/lib/domain/idea-proposal-views';
import { ErrorList } from '../../staff/form/ErrorList';
import { Button } from '../../ui/Button';
import { Heading } from '../../ui/Heading';
import { Paragraph } from '../../ui/Text';
import { CODE_FIELD, CodeField, useCodeProblem } from '../code/CodeField';
import { type FindSimilar, SimilarIdeas } from '../similar/SimilarIdeas';
import type { SendState } from '../useSend';
import { Overview } from './Overview';

interface CheckStepProps {
  readonly open: OpenProposals;
  readonly district: string;
  readonly form: ProposalForm;
  /** How many were chosen. */
  readonly photos: number;
  readonly state: Exclude<SendState, { at: 'done' }>;
  readonly findSimilar: FindSimilar;
  readonly goTo: (step: ProposalStep) => void;
  readonly bring: (code: string) => void;
}

/** The whole idea once more, what looks like it, and the code that shows where somebody lives. */
export function CheckStep(props: CheckStepProps) {
  const { open, district, form, photos, state, findSimilar, goTo, bring } = props;
  const t = useTranslations('propose');
  const [code, setCode] = useState('');
  const trouble = state.at === 'ready' ? state.trouble : null;
  const codeError = useCodeProblem(trouble?.at === 'code' ? trouble.problem : null);
  const ideaError = trouble?.at === 'idea' ? t(`error.${trouble.error}`) : undefined;
  const message = codeError ?? ideaError;
  const busy = state.at !== 'ready';
  const residents = form.kind === 'residents';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) bring(code);
  };
  return (
    <>
      {trouble && message && (
        <ErrorList
          title={t('summary')}
          attempt={trouble}
          errors={[{ field: codeError ? CODE_FIELD : null, message }]}
        />
      )}
      <Paragraph>{t('check.lead')}</Paragraph>
      <Overview form={form} photos={photos} areas={open.areas} goTo={goTo} />
      <SimilarIdeas round={open.roundId} district={district} form={form} find={findSimilar} />
      <form onSubmit={submit} noValidate className="wc-setup">
        {residents && open.codes && (
          <section className="wc-setup" aria-labelledby="code-titel">
            <Heading level={3} id="code-titel">
              {t('code.title')}
            </Heading>
            <CodeField text={code} onText={setCode} error={codeError} busy={busy} />
            <p className="wc-small">{t('code.why')}</p>
          </section>
        )}
        {residents && !open.codes && <Paragraph>{t('code.noCodes')}</Paragraph>}
        <p className="wc-setup__acts">
          <Button onClick={() => goTo('money')}>{t('previous')}</Button>
          <Button type="submit" look="primary" aria-disabled={busy}>
            {t('check.send')}
          </Button>
        </p>
        <p role="status">
          {state.at === 'deriving' && t('check.deriving')}
          {state.at === 'sending' && t('check.sending')}
        </p>
      </form>
    </>
  );
}
