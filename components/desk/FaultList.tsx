'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';

export interface Fault {
  /** Id of the field that must change; `null` when no field can mend it. */
  readonly fieldId: string | null;
  readonly message: string;
}

interface FaultListProps {
  /** Another array for every attempt, so that the same mistake twice moves the focus twice. */
  readonly faults: readonly Fault[];
}

/** On top of the form, with the focus: every fault, as a link to the field where the same sentence stands. */
export function FaultList({ faults }: FaultListProps) {
  const t = useTranslations('desk.faults');
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the attempt is what the focus answers to
  useEffect(() => box.current?.focus(), [faults]);
  return (
    <section ref={box} tabIndex={-1} className="wc-summary wc-desk__faults" aria-labelledby="balie-fouten">
      <p id="balie-fouten" className="wc-summary__title">
        {t('title')}
      </p>
      <ul>
        {faults.map(({ fieldId, message }) => (
          <li key={`${fieldId} ${message}`}>
            {fieldId === null ? (
              message
            ) : (
              <a className="nl-link" href={`#${fieldId}`} onClick={(event) => toField(event, fieldId)}>
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function toField(event: { preventDefault: () => void }, fieldId: string): void {
  event.preventDefault();
  document.getElementById(fieldId)?.focus();
}
