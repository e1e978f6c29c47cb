'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { CodeRound } from '@/lib/domain/views';
import { useStage, voteSession } from '../ballot/session/session';
import { useHashCode } from '../ballot/session/useHashCode';
import type { OpenRound } from '../ballot/steps/openRound';
import { KioskBar } from './KioskBar';
import { KioskProof } from './KioskProof';
import { KioskStart } from './KioskStart';
import { OutsideLinks } from './OutsideLinks';
import { StillThere } from './StillThere';
import { useIdle } from './useIdle';
import { countVisit, endVisit, startKiosk } from './visit';
import './kiosk.css';

const FIRST_PAGE = '/stemmen';

export interface KioskProps {
  /** The district's open round. */
  readonly round: { readonly id: string; readonly title: string } | null;
  readonly reader: 'camera' | 'scanner' | 'none';
  readonly rounds: readonly CodeRound[];
  readonly open: readonly OpenRound[];
  /** The voting steps. */
  readonly children: ReactNode;
}

/**
 * The voting steps on a device that others use next. A page that was just loaded, whatever its address, shows the
 * first screen: Back, Forward and reload come here. The steps follow once a code is good, and all they know is in this
 * page's memory.
 */
export function Kiosk({ round, reader, rounds, open, children }: KioskProps) {
  const stage = useStage();
  const [dirty, setDirty] = useState(false);
  const waiting = stage.at === 'code' || stage.at === 'searching';
  const ended = useOneVisit(waiting);
  useCounting(stage.at === 'saved' ? stage.proof.request.vote.round : null);
  const untouched = stage.at === 'code' && !stage.problem && !dirty;
  const idle = useIdle(!untouched, endVisit);

  const enter = (code: string, named: string | null) =>
    void voteSession.enterCode(code, rounds, named ?? round?.id ?? null);
  // A letter that is scanned during somebody's visit is the next person's: he begins with nothing of the one before.
  useHashCode((found) => (waiting ? enter(found.code, found.round) : endVisit()));

  if (ended) return null;
  return (
    <>
      <KioskBar title={round?.title ?? null} onStop={waiting ? null : endVisit} />
      {(stage.at === 'code' || stage.at === 'searching') && (
        <KioskStart stage={stage} reader={reader} open={round !== null} onCode={enter} onTyping={setDirty} />
      )}
      {stage.at === 'saved' && (
        <KioskProof proof={stage.proof} rounds={rounds} open={open} onDone={endVisit} />
      )}
      {!waiting && stage.at !== 'saved' && children}
      <OutsideLinks />
      <StillThere idle={idle} stage={stage.at} onStop={endVisit} />
    </>
  );
}

/** Cleans up before the visit, and ends it when the way back to the code is taken or the steps are left. */
function useOneVisit(waiting: boolean): boolean {
  const router = useRouter();
  const begun = useRef(false);
  const [ended, setEnded] = useState(false);

  const tidyAddress = useEffectEvent(() => {
    const { pathname, search } = window.location;
    if (waiting && pathname + search !== FIRST_PAGE) router.replace(FIRST_PAGE);
  });
  useEffect(() => {
    startKiosk();
    tidyAddress();
    // Entries of an earlier visit share one document: going from one to another loads nothing, and comes by here. The
    // router hears of it too, and would undo what was asked of it before.
    const travelled = () => setTimeout(tidyAddress, 0);
    const away = () => {
      begun.current = false;
      voteSession.forget();
      document.documentElement.hidden = true;
    };
    const back = (event: PageTransitionEvent) => {
      if (event.persisted) window.location.reload();
    };
    window.addEventListener('popstate', travelled);
    window.addEventListener('pagehide', away);
    window.addEventListener('pageshow', back);
    return () => {
      window.removeEventListener('popstate', travelled);
      window.removeEventListener('pagehide', away);
      window.removeEventListener('pageshow', back);
      if (begun.current) endVisit();
    };
  }, []);

  useEffect(() => {
    if (!waiting) begun.current = true;
    else if (begun.current) {
      setEnded(true);
      endVisit();
    }
  }, [waiting]);
  return ended;
}

/** Once per visit and round, when a receipt was given. */
function useCounting(round: string | null): void {
  useEffect(() => {
    if (round !== null) countVisit(round);
  }, [round]);
}
