'use client';

import { useEffect, useRef } from 'react';
import { classNames } from '../../ui/classNames';

interface StateHeadingProps {
  readonly id: string;
  /** When this changes while the page is open, the heading gets the focus: what came of the act stands below it. */
  readonly state: string;
  readonly title: string;
}

export function StateHeading({ id, state, title }: StateHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current !== state) heading.current?.focus();
    before.current = state;
  }, [state]);
  return (
    <h2 ref={heading} id={id} tabIndex={-1} className={classNames('nl-heading', 'nl-heading--level-2')}>
      {title}
    </h2>
  );
}
