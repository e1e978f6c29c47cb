'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef } from 'react';
import type { Stage } from '../ballot/session/stage';
import { Button } from '../ui/Button';
import type { Idle } from './useIdle';

interface StillThereProps {
  readonly idle: Idle;
  readonly stage: Stage['at'];
  readonly onStop: () => void;
}

/** "Bent u er nog?" Escape and the first button stay; without an answer everything is wiped. */
export function StillThere({ idle, stage, onStop }: StillThereProps) {
  const t = useTranslations('desk.kiosk.idle');
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const { secondsLeft, stay } = idle;
  const open = secondsLeft !== null;
  useEffect(() => {
    const box = dialog.current;
    if (open && box && !box.open) box.showModal();
    if (!open) box?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      className="wc-kiosk__warning"
      aria-labelledby={`${id}-titel`}
      aria-describedby={`${id}-tekst`}
      onCancel={(event) => {
        event.preventDefault();
        stay();
      }}
    >
      {open && (
        <>
          <h2 id={`${id}-titel`} className="nl-heading nl-heading--level-2">
            {t('title')}
          </h2>
          <div id={`${id}-tekst`}>
            <p className="nl-paragraph">{t('text')}</p>
            <p className="nl-paragraph">{t(standing(stage))}</p>
          </div>
          <p className="wc-kiosk__seconds" aria-hidden="true">
            {t('seconds', { count: secondsLeft })}
          </p>
          <p role="status" className="wc-hidden-label">
            {secondsLeft <= 10 && t('ten')}
          </p>
          <div className="wc-step__acts">
            <Button look="primary" onClick={stay}>
              {t('stay')}
            </Button>
            <Button onClick={onStop}>{t('stop')}</Button>
          </div>
        </>
      )}
    </dialog>
  );
}

/** What wiping means for the ballot, as far as it has come. */
function standing(stage: Stage['at']): 'saved' | 'unconfirmed' | 'notSent' {
  if (stage === 'saved') return 'saved';
  return stage === 'unsaved' || stage === 'sending' ? 'unconfirmed' : 'notSent';
}
