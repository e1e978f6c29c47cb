'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { PackageState } from '@/lib/domain/publication';
import { ProgressBar } from '../ui/ProgressBar';

type Running = Extract<PackageState, { readonly kind: 'running' }>;

interface PackageProgressProps {
  readonly round: string;
  readonly start: Running;
}

const ASK_MS = 500;

/** How far a package is, asked half a second after each answer; when it is over the page is fetched anew and says what came of it. */
export function PackageProgress({ round, start }: PackageProgressProps) {
  const [t, steps] = [useTranslations('publication.staff'), useTranslations('publication.step')];
  const router = useRouter();
  const [{ step, done, total }, setRunning] = useState(start);
  const [reached, setReached] = useState(true);
  useEffect(() => {
    let left = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const state = await ask(round);
      if (left) return;
      setReached(state !== 'unreachable');
      // Once: asking for the page again while it is on its way would begin it anew.
      if (state !== 'unreachable' && state?.kind !== 'running') return router.refresh();
      if (state !== 'unreachable') setRunning(state);
      timer = setTimeout(() => void look(), ASK_MS);
    };
    timer = setTimeout(() => void look(), ASK_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [round, router]);
  return (
    <div className="wc-publication__progress">
      <ProgressBar value={done} max={total} />
      <p className="nl-paragraph">{t('progress', { done: done + 1, total, step: steps(step) })}</p>
      <div role="status">{reached ? '' : t('lostContact')}</div>
    </div>
  );
}

async function ask(round: string): Promise<PackageState | null | 'unreachable'> {
  try {
    const answer = await fetch(`/api/beheer/ronde/${encodeURIComponent(round)}/cijfers`);
    return answer.ok ? ((await answer.json()) as PackageState | null) : 'unreachable';
  } catch {
    return 'unreachable';
  }
}
