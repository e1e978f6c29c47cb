'use client';

import { useEffect, useRef } from 'react';

export interface FieldError {
  /** Id of the field that must change. */
  readonly field: string;
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: the attempt is what the focus answers to
  useEffect(() => box.current?.focus(), [attempt]);
  return (
    <section ref={box} tabIndex={-1} className="wc-summary" aria-labelledby="fouten">
      <p id="fouten" className="wc-summary__title">
        {title}
      </p>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a className="nl-link" href={`#${field}`}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
