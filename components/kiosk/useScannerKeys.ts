'use client';

import { type RefObject, useEffect } from 'react';

/**
 * A hand scanner types what it read, wherever the focus is. The first sign of it brings the focus to the field before
 * the browser writes it down, so nothing is lost. Shortcuts, and keys that a control needs itself, stay where they are.
 */
export function useScannerKeys(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const writes = event.key.length === 1 && event.key !== ' ';
      if (!writes || event.ctrlKey || event.altKey || event.metaKey) return;
      if (document.activeElement !== field.current) field.current?.focus();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [field]);
}
