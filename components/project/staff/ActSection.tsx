'use client';

import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { Alert } from '../../ui/Alert';
import { Heading } from '../../ui/Heading';

const Say = createContext<(text: string) => void>(() => undefined);

/** Says on top of the section what an act did: its form may be gone by then. */
export function useSay(): (text: string) => void {
  return useContext(Say);
}

interface ActSectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of the page with forms, and the place where it is said that one of them was carried out. */
export function ActSection({ id, title, children }: ActSectionProps) {
  const box = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<{ readonly text: string } | null>(null);
  const say = useCallback((text: string) => setSaid({ text }), []);
  // The button that was pressed may be gone: the focus goes to what is said about it.
  useEffect(() => {
    if (said) box.current?.focus();
  }, [said]);
  return (
    <section className="wc-section" aria-labelledby={id}>
      <Heading level={2} id={id}>
        {title}
      </Heading>
      <div ref={box} tabIndex={-1} role="status">
        {said && <Alert kind="ok">{said.text}</Alert>}
      </div>
      <Say value={say}>
        <div className="wc-acts">{children}</div>
      </Say>
    </section>
  );
}
