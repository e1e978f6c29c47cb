'use client';

import { useEffect, useEffectEvent } from 'react';

/**
 * Hands over what was typed into a box before the scripts of the page had come: React leaves it there without knowing it,
 * and would wipe it the first time it draws the box again.
 */
export function useTypedEarly(boxId: string, take: (text: string) => void): void {
  const onFound = useEffectEvent(take);
  useEffect(() => {
    const box = document.getElementById(boxId);
    if (box instanceof HTMLInputElement && box.value !== '') onFound(box.value);
  }, [boxId]);
}
