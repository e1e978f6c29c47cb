'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { type ChangeEvent, useState, useSyncExternalStore } from 'react';
import { KEEP, localKeep } from '@/components/ballot/keepsakes';
import { Alert } from '@/components/ui/Alert';
import { Button, buttonClass } from '@/components/ui/Button';
import { Paragraph } from '@/components/ui/Text';
import { fail, type Result } from '@/lib/domain/result';
import type { PublishedRound } from '../published';
import type { ChequeProblem } from './check';
import { MAX_KEEPSAKE_BYTES } from './keepsake';
import type { ChequeStory } from './recount';

const ChequeReport = dynamic(() => import('./ChequeReport').then((part) => part.ChequeReport));

interface YourChequeProps {
  readonly round: PublishedRound;
}

type Answer = Result<ChequeStory, ChequeProblem>;

/** "Wat deed uw waardecheque?": everything it needs is fetched on request, and the stembewijs stays in the browser. */
export function YourCheque({ round }: YourChequeProps) {
  const t = useTranslations('outcome.cheque');
  const kept = useKept(round.id);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);

  const check = async (text: string) => {
    setBusy(true);
    setAnswer(null);
    setAnswer(await ask(text, round));
    setBusy(false);
  };

  const checkFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const file = input.files?.[0];
    if (!file) return;
    if (file.size > MAX_KEEPSAKE_BYTES) setAnswer(fail('TOO_BIG'));
    else await check(await readText(file));
    // Without this, choosing the same file again would say nothing.
    input.value = '';
  };

  return (
    <>
      {kept !== undefined && <Paragraph>{t(kept === null ? 'notKept' : 'kept')}</Paragraph>}
      {typeof kept === 'string' && (
        <Button look="secondary" disabled={busy} onClick={() => check(kept)}>
          {t('start')}
        </Button>
      )}
      <div className="wc-outcome-file">
        <input
          id="stembewijs"
          className="wc-hidden-label"
          type="file"
          accept="application/json,.json,.txt"
          disabled={busy}
          onChange={checkFile}
        />
        <label className={buttonClass('default')} htmlFor="stembewijs">
          {t('file')}
        </label>
      </div>
      <div role="status">{busy && <Paragraph>{t('busy')}</Paragraph>}</div>
      {answer && !answer.ok && (
        <Alert kind={answer.error === 'NOT_FOUND' ? 'error' : 'warning'} role="alert">
          {t(`problem.${answer.error}`)}
        </Alert>
      )}
      {answer?.ok && <ChequeReport story={answer.value} />}
    </>
  );
}

/** The stembewijs kept in this browser; `null` = none, `undefined` = not known yet (on the server). */
function useKept(roundId: string): string | null | undefined {
  return useSyncExternalStore(
    subscribe,
    () => localKeep.getItem(KEEP.kept(roundId)),
    () => undefined,
  );
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('storage', listener);
  return () => window.removeEventListener('storage', listener);
}

/** A file that cannot be read (moved, no right) is no stembewijs either: empty text gives that sentence. */
async function readText(file: File): Promise<string> {
  return file.text().catch(() => '');
}

async function ask(text: string, round: YourChequeProps['round']): Promise<Answer> {
  const program = await import('./check').catch(() => null);
  return program ? program.checkCheque(text, round) : fail('OFFLINE');
}
