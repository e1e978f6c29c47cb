'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent } from 'react';
import { Alert } from '@/components/ui/Alert';
import { Button } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { unsavedSentence } from '../session/sentences';
import type { Stage } from '../session/stage';
import { Division } from './Division';
import type { OpenRound } from './openRound';
import { StepTitle } from './StepTitle';

interface UnsavedPanelProps {
  readonly stage: Extract<Stage, { at: 'unsaved' }>;
  readonly open: OpenRound | null;
  /** Sends the same signed bytes again. */
  readonly onResend: () => void;
  /** Nothing was signed: back to the choice, where "Verstuur" stands. */
  readonly onRetry: () => void;
  readonly onAbandon: () => void;
}

/** No receipt yet. Never says "bewaard"; says what is known and what can be done. */
export function UnsavedPanel({ stage, open, onResend, onRetry, onAbandon }: UnsavedPanelProps) {
  const t = useTranslations('vote.unsaved');
  const { request, why } = stage;
  const waits = request !== null && why === 'OFFLINE';
  const resend = useEffectEvent(onResend);
  // The person pressed "Verstuur" in this window; the same bytes can be stored only once. After a reload we ask first.
  useEffect(() => {
    if (!waits) return;
    const online = () => resend();
    window.addEventListener('online', online);
    return () => window.removeEventListener('online', online);
  }, [waits]);
  return (
    <div className="wc-step">
      <StepTitle key={why} takeFocus>
        {t(request ? 'title' : 'titleUnsigned')}
      </StepTitle>
      <Alert kind={why === 'BAD_RECEIPT' ? 'error' : 'warning'} role="status">
        <p className="wc-tight">{t(unsavedSentence(why))}</p>
        <p className="wc-tight">{t(request ? 'kept' : 'unsigned')}</p>
        {waits && <p className="wc-tight">{t('auto')}</p>}
      </Alert>
      <div className="wc-step__acts">
        <Button look="primary" onClick={request ? onResend : onRetry}>
          {t(request ? 'again' : 'retry')}
        </Button>
      </div>
      {request && (
        <>
          <section className="wc-ballot">
            <Heading level={2}>{t('waiting')}</Heading>
            <Division alloc={request.alloc} round={open} />
          </section>
          <p className="nl-paragraph">{t('abandonText')}</p>
          <Button onClick={onAbandon}>{t('abandon')}</Button>
        </>
      )}
    </div>
  );
}
