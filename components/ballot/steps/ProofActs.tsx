'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { CheckboxField } from '@/components/ui/Field';
import type { CodeRound } from '@/lib/domain/views';
import type { Proof } from '../casting/cast';
import { KEEP, localKeep } from '../keepsakes';
import { useBasket } from '../useBasket';
import { leaveVoting } from './leaveVoting';
import { STEP_PATHS } from './openRound';
import { proofFile, proofFileName } from './proofFile';
import type { ReceiptWords } from './useProof';

interface ProofActsProps {
  readonly proof: Proof;
  readonly words: ReceiptWords;
  readonly round: CodeRound;
  readonly open: boolean;
}

/** Print, keep, change, leave. Keeping is only done when asked for. */
export function ProofActs({ proof, words, round, open }: ProofActsProps) {
  const t = useTranslations('vote.proof');
  const router = useRouter();
  const basket = useBasket(round.id);
  const file = proofFile(proof, round.logKey);
  const [kept, setKept] = useKept(round.id, file);
  const change = () => {
    basket.replace(proof.request.alloc);
    router.push(STEP_PATHS.divide(round.id));
  };
  return (
    <div className="wc-proof__acts">
      <div className="wc-step__acts">
        <Button onClick={() => window.print()}>{t('print')}</Button>
        <Button
          aria-describedby="bewijs-bestand"
          onClick={() => saveAs(file, proofFileName(round.id, words.words))}
        >
          {t('save')}
        </Button>
      </div>
      <p id="bewijs-bestand" className="wc-small wc-muted">
        {t('saveText')}
      </p>
      <CheckboxField
        id="bewijs-onthouden"
        label={t('keep')}
        checked={kept}
        aria-describedby="bewijs-onthouden-uitleg"
        onChange={(event) => setKept(event.target.checked)}
      />
      <p id="bewijs-onthouden-uitleg" className="wc-small wc-muted">
        {t('keepText')}
      </p>
      <div className="wc-step__acts">
        <Button look="primary" onClick={() => void leaveVoting(round.id)}>
          {t('leave')}
        </Button>
        {open && <Button onClick={change}>{t('change')}</Button>}
      </div>
      <p className="wc-small wc-muted">{t('leaveText')}</p>
    </div>
  );
}

/** Kept in this browser or not; after a change of the ballot the kept one is the newest again. */
function useKept(round: string, file: string): readonly [boolean, (keep: boolean) => void] {
  const [kept, setKept] = useState(false);
  useEffect(() => {
    const present = localKeep.getItem(KEEP.kept(round)) !== null;
    if (present) localKeep.setItem(KEEP.kept(round), file);
    setKept(present);
  }, [round, file]);
  const change = (keep: boolean) => {
    if (keep) localKeep.setItem(KEEP.kept(round), file);
    else localKeep.removeItem(KEEP.kept(round));
    setKept(keep);
  };
  return [kept, change];
}

function saveAs(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
