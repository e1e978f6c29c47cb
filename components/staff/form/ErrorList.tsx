'use client';

import { type MouseEvent, useEffect, useId, useRef } from 'react';

export interface FieldError {
  /** Id of the field that must change; `null` when no field can mend it. */
  readonly field: string | null;
  readonly message: string;
}

interface ErrorListProps {
  readonly title: string;
  /** Another object for every attempt, so that the same mistake twice moves the focus twice. */
  readonly attempt: object;
  readonly errors: readonly FieldError[];
}

/** What is wrong with a form, on top of it and with the focus; each line leads to its field, where it stands again. */
export function ErrorList({ title, attempt, errors }: ErrorListProps) {
  const box = useRef<HTMLElement>(null);
  const titleId = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the attempt is what the focus answers to
  useEffect(() => box.current?.focus(), [attempt]);
  return (
    <section ref={box} tabIndex={-1} className="wc-summary" aria-labelledby={titleId}>
      <p id={titleId} className="wc-summary__title">
        {title}
      </p>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field === null ? (
              message
            ) : (
              <a className="nl-link" href={`#${field}`} onClick={(event) => toField(event, field)}>
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Without a step in the history, so that Back leaves the form and not a field. */
function toField(event: MouseEvent, field: string): void {
  event.preventDefault();
  document.getElementById(field)?.focus();
}
