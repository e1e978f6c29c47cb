'use client';

import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { idleState, sinceMs, thisMoment } from './idle';

const INPUT = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove', 'scroll'] as const;
const LOOK_MS = 500;

export interface Idle {
  /** Seconds until the end while the warning stands; `null` otherwise. */
  readonly secondsLeft: number | null;
  /** "I am still here". */
  readonly stay: () => void;
}

/** Watches for three minutes without input while `active`. Once the warning stands, only `stay` answers it. */
export function useIdle(active: boolean, onOver: () => void): Idle {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const seen = useRef({ wall: 0, running: 0 });
  const warned = useRef(false);
  const over = useEffectEvent(onOver);

  const stay = useCallback(() => {
    seen.current = thisMoment();
    warned.current = false;
    setSecondsLeft(null);
  }, []);

  useEffect(() => {
    if (!active) return;
    stay();
    const touched = () => {
      if (!warned.current) seen.current = thisMoment();
    };
    const look = () => {
      const state = idleState(sinceMs(seen.current, thisMoment()));
      if (state.at === 'over') return over();
      warned.current = state.at === 'warned';
      setSecondsLeft(state.at === 'warned' ? state.secondsLeft : null);
    };
    const timer = setInterval(look, LOOK_MS);
    for (const kind of INPUT) document.addEventListener(kind, touched, { capture: true, passive: true });
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      for (const kind of INPUT) document.removeEventListener(kind, touched, { capture: true });
      document.removeEventListener('visibilitychange', look);
      setSecondsLeft(null);
    };
  }, [active, stay]);

  return { secondsLeft, stay };
}
