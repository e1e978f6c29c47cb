'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** The heading of a part that took the place of another: reading goes on here. */
export function StepHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1} className="nl-heading nl-heading--level-2">
      {children}
    </h2>
  );
}
