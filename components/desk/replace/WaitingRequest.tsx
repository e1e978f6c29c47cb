'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ChequeRequest, WithdrawError } from '@/lib/domain/desk';
import { formatDate } from '@/lib/format';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { Heading } from '../../ui/Heading';
import { ConfirmForm } from './ConfirmForm';
import type { ConfirmAnswer, ReplaceActions } from './types';

interface WaitingRequestProps {
  readonly request: ChequeRequest;
  readonly actions: Pick<ReplaceActions, 'withdraw' | 'confirm'>;
  readonly onConfirmed: (done: Extract<ConfirmAnswer, { ok: true }>['value']) => void;
  readonly onWithdrawn: () => void;
}

/** What one person asked for: another confirms it here, and either takes it back. */
export function WaitingRequest({ request, actions, onConfirmed, onWithdrawn }: WaitingRequestProps) {
  const t = useTranslations('desk.replace');
  const locale = useLocale();
  const [problem, setProblem] = useState<WithdrawError | 'TROUBLE' | null>(null);
  const { address, postcode, city, kind, reason, proposedBy, proposedOn, own } = request;
  const withdraw = async () => {
    const answer = await actions.withdraw(request.id).catch(() => null);
    if (answer?.ok) onWithdrawn();
    else setProblem(answer?.error ?? 'TROUBLE');
  };
  return (
    <>
      <Heading level={3}>{`${address}, ${postcode} ${city}`}</Heading>
      <p className="wc-tight">
        {t(`waiting.${kind}`)} {t('waiting.reason', { reason: t(`reason.${reason}`) })}
      </p>
      <p className="wc-tight wc-muted">
        {t('waiting.by', { name: proposedBy, date: formatDate(new Date(proposedOn), locale) })}
      </p>
      {own ? (
        <Alert kind="info" className="wc-desk__own">
          {t('waiting.own')}
        </Alert>
      ) : (
        <ConfirmForm request={request} confirm={actions.confirm} onConfirmed={onConfirmed} />
      )}
      <div role="alert">{problem && <Alert kind="error">{t(`waiting.fault.${problem}`)}</Alert>}</div>
      <p className="wc-tight">
        <Button onClick={() => void withdraw()}>{t('waiting.withdraw')}</Button>
      </p>
    </>
  );
}
