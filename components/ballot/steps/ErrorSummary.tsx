'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';

interface ErrorSummaryProps {
  /** Another object for every attempt, so that the same mistake twice moves the focus twice. */
  readonly attempt: object;
  readonly message: string;
  /** Id of the field that must change. */
  readonly fieldId: string;
}

/** On top of the page, with the focus; leads to the field, where the same sentence stands. */
export function ErrorSummary({ attempt, message, fieldId }: ErrorSummaryProps) {
  const t = useTranslations('vote.summary');
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the attempt is what the focus answers to
  useEffect(() => box.current?.focus(), [attempt]);
  return (
    <section ref={box} tabIndex={-1} className="wc-summary" aria-labelledby="fout-samenvatting">
      <p id="fout-samenvatting" className="wc-summary__title">
        {t('title')}
      </p>
      <a className="nl-link" href={`#${fieldId}`} onClick={(event) => toField(event, fieldId)}>
        {message}
      </a>
    </section>
  );
}

/** Without changing the address: the hash is where codes arrive. */
function toField(event: { preventDefault: () => void }, fieldId: string): void {
  event.preventDefault();
  document.getElementById(fieldId)?.focus();
}
