'use client';

import { useTranslations } from 'next-intl';
import { checkPath } from '../check/ticketLink';
import { ProofQr } from './ProofQr';
import type { ReceiptWords } from './useProof';
import './proof.css';

interface ProofSheetProps {
  readonly words: ReceiptWords;
  readonly round: { readonly id: string; readonly title: string };
  /** What the QR code opens. */
  readonly address: string;
}

/** The stembewijs on paper: the only thing that is printed, and never shown on the screen. */
export function ProofSheet({ words, round, address }: ProofSheetProps) {
  const t = useTranslations('vote.proof');
  const page = new URL(address).host + checkPath(round.id);
  return (
    <section className="wc-sheet" aria-label={t('sheet.title')}>
      <h1>{t('sheet.title')}</h1>
      <div className="wc-sheet__facts">
        <dl>
          <dt>{t('sheet.round')}</dt>
          <dd>{round.title}</dd>
          <dt>{t('sheet.word')}</dt>
          <dd className="wc-sheet__word">{words.words}</dd>
          {words.keyMark && (
            <>
              <dt>{t('sheet.mark')}</dt>
              <dd>
                <span className="wc-sheet__mark">{words.keyMark}</span>
                <span className="wc-sheet__hint">{t('sheet.markText')}</span>
              </dd>
            </>
          )}
        </dl>
        <ProofQr text={address} label={t('qrAlt')} />
      </div>
      <h2>{t('sheet.howTitle')}</h2>
      <ul>
        <li>{t('sheet.howScan', { address: page })}</li>
        <li>{t('sheet.howWhen')}</li>
      </ul>
      <h2>{t('sheet.keepTitle')}</h2>
      <ul>
        <li>{t('sheet.keepBefore')}</li>
        <li>{t('sheet.keepAfter')}</li>
      </ul>
    </section>
  );
}
