'use client';

import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/Alert';
import { Button, ButtonLink } from '@/components/ui/Button';
import type { RefusalCode } from '@/lib/crypto/receipt';
import { refusedSentence } from '../session/sentences';
import { STEP_PATHS } from './openRound';
import { StepTitle } from './StepTitle';

interface RefusedPanelProps {
  readonly code: RefusalCode;
  readonly round: string;
  readonly onBack: () => void;
}

/** The box said no; what it says is final until something changes. */
export function RefusedPanel({ code, round, onBack }: RefusedPanelProps) {
  const t = useTranslations('vote.refused');
  const mendable = code === 'UNKNOWN_IDEA' || code === 'BAD_STEP' || code === 'OVERSPENT';
  return (
    <div className="wc-step">
      <StepTitle takeFocus>{t('title')}</StepTitle>
      <Alert kind="error">{t(refusedSentence(code))}</Alert>
      <div className="wc-step__acts">
        {mendable && (
          <ButtonLink look="primary" href={STEP_PATHS.check(round)}>
            {t('edit')}
          </ButtonLink>
        )}
        <Button onClick={onBack}>{t('toCode')}</Button>
      </div>
    </div>
  );
}

/** A newer ballot is stored and the keys to read it are gone. */
export function OvertakenPanel({ onBack }: { readonly onBack: () => void }) {
  const t = useTranslations('vote.overtaken');
  return (
    <div className="wc-step">
      <StepTitle takeFocus>{t('title')}</StepTitle>
      <Alert kind="warning">{t('text')}</Alert>
      <div className="wc-step__acts">
        <Button look="primary" onClick={onBack}>
          {t('toCode')}
        </Button>
      </div>
    </div>
  );
}

/** Seen after Back from the receipt: nothing here can send a ballot. */
export function SavedPanel({ round }: { readonly round: string }) {
  const t = useTranslations('vote.saved');
  return (
    <div className="wc-step">
      <StepTitle takeFocus>{t('title')}</StepTitle>
      <Alert kind="ok">{t('text')}</Alert>
      <div className="wc-step__acts">
        <ButtonLink look="primary" href={STEP_PATHS.proof(round)}>
          {t('toProof')}
        </ButtonLink>
      </div>
    </div>
  );
}

/** The same bytes are on their way again, after a reload: there is no choice to show behind it. */
export function SendingPanel() {
  const t = useTranslations('vote');
  return (
    <div className="wc-step" aria-busy="true">
      <StepTitle takeFocus>{t('unsaved.title')}</StepTitle>
      <p role="status">{t('choose.sending')}</p>
    </div>
  );
}
