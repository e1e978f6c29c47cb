'use client';

import { type MouseEvent, useEffect, useRef } from 'react';
import { Alert } from '@/components/ui/Alert';

interface ProblemsProps {
  readonly title: string;
  /** In the order of the fields. Another list for every attempt, so that the same slip twice moves the focus twice. */
  readonly problems: readonly { readonly fieldId: string; readonly message: string }[];
  readonly attempt: object;
}

/** Above the fields, with the focus; leads to each field, where the same sentence stands. */
export function Problems({ title, problems, attempt }: ProblemsProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the attempt is what the focus answers to
  useEffect(() => box.current?.focus(), [attempt]);
  return (
    <div ref={box} tabIndex={-1} className="wc-verify__problems">
      <Alert kind="error">
        <p>{title}</p>
        <ul>
          {problems.map(({ fieldId, message }) => (
            <li key={fieldId}>
              <a className="nl-link" href={`#${fieldId}`} onClick={(event) => toField(event, fieldId)}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  );
}

/** Without changing the address: what stands behind # is a stembewijs here. */
function toField(event: MouseEvent, fieldId: string): void {
  event.preventDefault();
  document.getElementById(fieldId)?.focus();
}
