'use client';

import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/Alert';
import { ButtonLink } from '@/components/ui/Button';
import { TextLink } from '@/components/ui/Text';
import type { CodeRound } from '@/lib/domain/views';
import { Division } from './Division';
import { type OpenRound, STEP_PATHS } from './openRound';
import { ProofActs } from './ProofActs';
import { ProofNext } from './ProofNext';
import { ProofQr } from './ProofQr';
import { ProofSheet } from './ProofSheet';
import { ProofUse } from './ProofUse';
import { proofAddress } from './proofFile';
import { StepTitle } from './StepTitle';
import { type ProofState, useProof } from './useProof';
import './steps.css';

interface ProofStepProps {
  readonly round: CodeRound;
  /** `null` once voting has closed. */
  readonly open: OpenRound | null;
}

/** `/stemmen/bewijs`: only a receipt that was checked is called one. */
export function ProofStep({ round, open }: ProofStepProps) {
  const state = useProof(round.id, round.logKey);
  const t = useTranslations('vote.proof');
  if (state.at === 'ok') return <Proven state={state} round={round} open={open} />;
  if (state.at === 'checking') {
    return (
      <p role="status" className="wc-step">
        {t('checking')}
      </p>
    );
  }
  return <NoProof title={t(`${state.at}Title`)} text={t(`${state.at}Text`)} round={round.id} />;
}

function Proven({
  state,
  round,
  open,
}: ProofStepProps & { readonly state: Extract<ProofState, { at: 'ok' }> }) {
  const t = useTranslations('vote.proof');
  const { proof, words } = state;
  const address = proofAddress(proof, window.location.origin);
  return (
    <div className="wc-step wc-proof">
      <StepTitle takeFocus>{t('title')}</StepTitle>
      <Alert kind="ok">{t('lead', { round: round.title })}</Alert>
      <section className="wc-proof__card" aria-labelledby="stembewijs">
        <div>
          <h2 id="stembewijs" className="nl-heading nl-heading--level-2">
            {t('words')}
          </h2>
          <p className="wc-proof__words">{words.words}</p>
          <p className="wc-small">{t('wordsText')}</p>
          <p className="wc-small">
            <TextLink href={proofAddress(proof, '')}>{t('toRegister')}</TextLink>
          </p>
          {words.keyMark && <p className="wc-small wc-muted">{t('keyMark', { mark: words.keyMark })}</p>}
        </div>
        <figure className="wc-proof__qr">
          <ProofQr text={address} label={t('qrAlt')} />
          <figcaption className="wc-small wc-muted">{t('qrText')}</figcaption>
        </figure>
      </section>
      <details className="wc-details">
        <summary>{t('show')}</summary>
        <Division alloc={proof.request.alloc} round={open} />
      </details>
      <ProofUse />
      <ProofNext round={round} />
      <ProofActs proof={proof} words={words} round={round} open={open !== null} />
      <ProofSheet words={words} round={round} address={address} />
    </div>
  );
}

function NoProof({
  title,
  text,
  round,
}: {
  readonly title: string;
  readonly text: string;
  readonly round: string;
}) {
  const t = useTranslations('vote.proof');
  return (
    <div className="wc-step">
      <StepTitle takeFocus={false}>{title}</StepTitle>
      <p className="nl-paragraph">{text}</p>
      <div className="wc-step__acts">
        <ButtonLink look="primary" href={STEP_PATHS.code(round)}>
          {t('toCode')}
        </ButtonLink>
      </div>
    </div>
  );
}
