'use client';

import { type ReactNode, useEffect, useRef } from 'react';

interface StepHeadingProps {
  /** True when this part took the place of another: then reading goes on here. */
  readonly takeFocus: boolean;
  readonly children: ReactNode;
}

/** The heading of a step. */
export function StepHeading({ takeFocus, children }: StepHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeFocus) heading.current?.focus();
  }, [takeFocus]);
  return (
    <h2 ref={heading} tabIndex={-1} className="nl-heading nl-heading--level-2 wc-propose__step">
      {children}
    </h2>
  );
}
