import { useEffect } from 'react';

/** Moves the focus to the field that must change, once for every attempt: `attempt` is another object each time. */
export function useErrorFocus(attempt: object | null, fieldId: string | null): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the attempt is what the focus answers to
  useEffect(() => {
    if (fieldId !== null) document.getElementById(fieldId)?.focus();
  }, [attempt]);
}
