'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { ProgressBar } from '../../ui/ProgressBar';

interface Progress {
  readonly done: number;
  readonly total: number;
}

interface RunProgressProps {
  readonly round: string;
  readonly start: Progress;
}

const ASK_MS = 1000;

/** How far a letter run is, asked every second; when it is over the page is fetched anew and says what came of it. */
export function RunProgress({ round, start }: RunProgressProps) {
  const t = useTranslations('letters.running');
  const router = useRouter();
  const [progress, setProgress] = useState(start);
  const [reached, setReached] = useState(true);
  useEffect(() => {
    const timer = setInterval(async () => {
      const state = await ask(round);
      setReached(state !== 'unreachable');
      if (state === 'unreachable') return;
      if (state === 'over') router.refresh();
      else setProgress(state);
    }, ASK_MS);
    return () => clearInterval(timer);
  }, [round, router]);
  const { done, total } = progress;
  return (
    <div className="wc-letters__progress">
      <ProgressBar value={total === 0 ? 0 : done} max={Math.max(1, total)} />
      <p className="nl-paragraph">{total === 0 ? t('starting') : t('progress', { done, total })}</p>
      <div role="status">{reached ? '' : t('lostContact')}</div>
    </div>
  );
}

async function ask(round: string): Promise<Progress | 'over' | 'unreachable'> {
  try {
    const answer = await fetch(`/api/beheer/ronde/${encodeURIComponent(round)}/brieven`);
    if (!answer.ok) return 'unreachable';
    const state = (await answer.json()) as ({ kind: string } & Progress) | null;
    return state?.kind === 'running' ? state : 'over';
  } catch {
    return 'unreachable';
  }
}
