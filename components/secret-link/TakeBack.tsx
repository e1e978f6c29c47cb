'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/Button';
import { Heading } from '../ui/Heading';

interface TakeBackProps {
  /** Whether it can be taken back now. */
  readonly open: boolean;
  /** The words of the page. */
  readonly say: (text: 'withdraw' | 'withdrawLead' | 'withdrawSure' | 'withdrawNo') => string;
  readonly onTakeBack: () => void;
  readonly busy: boolean;
  /** What came of it: stays when it can be taken back no more. */
  readonly children: ReactNode;
}

/** Taking back what one asked, which asks once more. */
export function TakeBack({ open, say, onTakeBack, busy, children }: TakeBackProps) {
  const [sure, setSure] = useState(false);
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (sure) question.current?.focus();
  }, [sure]);
  return (
    <section className="wc-section">
      {open && <Heading level={2}>{say('withdraw')}</Heading>}
      {open && sure && (
        <>
          <p ref={question} tabIndex={-1} className="nl-paragraph">
            {say('withdrawLead')}
          </p>
          <p className="wc-setup__acts">
            <Button look="secondary" onClick={onTakeBack} aria-disabled={busy}>
              {say('withdrawSure')}
            </Button>
            <Button onClick={() => setSure(false)}>{say('withdrawNo')}</Button>
          </p>
        </>
      )}
      {open && !sure && (
        <p>
          <Button onClick={() => setSure(true)}>{say('withdraw')}</Button>
        </p>
      )}
      {children}
    </section>
  );
}
