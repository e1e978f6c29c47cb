'use client';

import { type ReactNode, useEffect, useRef } from 'react';

interface StepTitleProps {
  /** True when the panel took the place of another one: then reading goes on here. */
  readonly takeFocus: boolean;
  readonly children: ReactNode;
}

/** The heading of a panel within a step. */
export function StepTitle({ takeFocus, children }: StepTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takeFocus) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [takeFocus]);
  return (
    <h1 ref={heading} tabIndex={-1} className="nl-heading nl-heading--level-1 wc-step__title">
      {children}
    </h1>
  );
}
