'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { CodeRound } from '@/lib/domain/views';
import { formatDateTime } from '@/lib/format';
import type { Proof } from '../ballot/casting/cast';
import { Division } from '../ballot/steps/Division';
import type { OpenRound } from '../ballot/steps/openRound';
import { ProofQr } from '../ballot/steps/ProofQr';
import { proofAddress } from '../ballot/steps/proofFile';
import { StepTitle } from '../ballot/steps/StepTitle';
import { type ReceiptWords, useProof } from '../ballot/steps/useProof';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { Heading } from '../ui/Heading';

interface KioskProofProps {
  readonly proof: Proof;
  readonly rounds: readonly CodeRound[];
  readonly open: readonly OpenRound[];
  readonly onDone: () => void;
}

/** The receipt on a shared device: to be written down, photographed or printed. There is nothing to save it in. */
export function KioskProof({ proof, rounds, open, onDone }: KioskProofProps) {
  const t = useTranslations('desk.kiosk.proof');
  const id = proof.request.vote.round;
  const round = rounds.find((one) => one.id === id);
  const state = useProof(id, round?.logKey ?? '');
  return (
    <div className="wc-step wc-proof wc-kiosk__proof">
      <StepTitle takeFocus>{t('title')}</StepTitle>
      <Alert kind="ok">{t('lead', { round: round?.title ?? id })}</Alert>
      {state.at === 'checking' && <p role="status">{t('checking')}</p>}
      {state.at === 'ok' && <Receipt proof={proof} words={state.words} />}
      <details className="wc-details">
        <summary>{t('show')}</summary>
        <Division alloc={proof.request.alloc} round={open.find((one) => one.id === id) ?? null} />
      </details>
      {round && <Next closesAt={round.closesAt} />}
      <div className="wc-step__acts wc-kiosk__done">
        <Button look="primary" onClick={onDone}>
          {t('done')}
        </Button>
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </div>
      <p className="wc-small wc-muted wc-kiosk__done">{t('doneText')}</p>
    </div>
  );
}

function Receipt({ proof, words }: { readonly proof: Proof; readonly words: ReceiptWords }) {
  const t = useTranslations('desk.kiosk.proof');
  return (
    <section className="wc-proof__card" aria-labelledby="stembewijs">
      <div>
        <h2 id="stembewijs" className="nl-heading nl-heading--level-2">
          {t('words')}
        </h2>
        <p className="wc-proof__words">{words.words}</p>
        <p className="wc-small">{t('keep')}</p>
        <p className="wc-small">{t('use', { host: window.location.host })}</p>
        {words.keyMark && <p className="wc-small wc-muted">{t('keyMark', { mark: words.keyMark })}</p>}
      </div>
      <figure className="wc-proof__qr">
        <ProofQr text={proofAddress(proof, window.location.origin)} label={t('qrAlt')} />
        <figcaption className="wc-small wc-muted">{t('qrText')}</figcaption>
      </figure>
    </section>
  );
}

function Next({ closesAt }: { readonly closesAt: string }) {
  const t = useTranslations('desk.kiosk.proof');
  const locale = useLocale();
  return (
    <section>
      <Heading level={2}>{t('nextTitle')}</Heading>
      <ul className="wc-proof__next">
        <li>{t('change', { closes: formatDateTime(closesAt, locale) })}</li>
        <li>{t('letter')}</li>
        <li>{t('notNeeded')}</li>
      </ul>
    </section>
  );
}
