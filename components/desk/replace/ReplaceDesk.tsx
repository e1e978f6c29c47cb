'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Alert } from '../../ui/Alert';
import { Heading } from '../../ui/Heading';
import { FindHousehold } from './FindHousehold';
import { NewLetterPanel } from './NewLetterPanel';
import type { ConfirmAnswer, NewLetter, ReplaceActions, ReplaceDeskData } from './types';
import { WaitingRequest } from './WaitingRequest';
import '../../ballot/steps/steps.css';
import '../desk.css';

interface ReplaceDeskProps extends ReplaceDeskData {
  readonly actions: ReplaceActions;
}

type Told = 'proposed' | 'withdrawn' | 'voided';

/** Lost letters: one person asks, another confirms with the key file and prints the new letter. */
export function ReplaceDesk({
  round,
  mayVoid,
  waiting,
  spares,
  replaced,
  voided,
  actions,
}: ReplaceDeskProps) {
  const t = useTranslations('desk.replace');
  const router = useRouter();
  const [told, setTold] = useState<{ readonly what: Told; readonly at: number } | null>(null);
  const [letter, setLetter] = useState<NewLetter | null>(null);
  const tell = (what: Told) => {
    setTold({ what, at: Date.now() });
    router.refresh();
  };
  const confirmed = (done: Extract<ConfirmAnswer, { ok: true }>['value']) => {
    if (done.kind === 'void') return tell('voided');
    setTold(null);
    setLetter(done.letter);
    router.refresh();
  };
  if (letter) {
    return <NewLetterPanel letter={letter} round={round} onDone={() => setLetter(null)} />;
  }
  return (
    <div className="wc-desk">
      <div role="status" className="wc-desk__told">
        {told && (
          <Alert key={told.at} kind="ok">
            <b>{t(`told.${told.what}`)}</b>
          </Alert>
        )}
      </div>
      <Alert kind="warning">
        <b>{t('beforeTitle')}</b>
        <ul className="wc-desk__points">
          {(['oldCode', 'erased', 'spare', 'two', 'shown'] as const).map((point) => (
            <li key={point}>{t(`before.${point}`)}</li>
          ))}
        </ul>
      </Alert>
      <section aria-labelledby="zoek">
        <Heading level={2} id="zoek">
          {t('find.title')}
        </Heading>
        {round.open ? (
          <FindHousehold
            round={round.id}
            mayVoid={mayVoid}
            actions={actions}
            onProposed={() => tell('proposed')}
          />
        ) : (
          <p className="nl-paragraph">{t('notOpen')}</p>
        )}
      </section>
      <section aria-labelledby="wachtend">
        <Heading level={2} id="wachtend">
          {t('waiting.title')}
        </Heading>
        {waiting.length === 0 && <p className="nl-paragraph">{t('waiting.none')}</p>}
        <ul className="wc-desk__cards">
          {waiting.map((request) => (
            <li key={request.id} className="wc-desk__card">
              <WaitingRequest
                request={request}
                actions={actions}
                onConfirmed={confirmed}
                onWithdrawn={() => tell('withdrawn')}
              />
            </li>
          ))}
        </ul>
        <p className="nl-paragraph wc-muted">{t('counts', { replaced, voided, spares })}</p>
      </section>
    </div>
  );
}
