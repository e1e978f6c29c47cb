'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';

interface WhenSeenProps {
  readonly className: string;
  readonly children: ReactNode;
}

/** Renders what is inside when it is about to come into view, so that what it needs is only then fetched. */
export function WhenSeen({ className, children }: WhenSeenProps) {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element || seen) return;
    const show = () => setSeen(true);
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) show();
      },
      { rootMargin: '300px' },
    );
    watch.observe(element);
    // On paper everything is in view.
    window.addEventListener('beforeprint', show);
    return () => {
      watch.disconnect();
      window.removeEventListener('beforeprint', show);
    };
  }, [seen]);
  return (
    <div ref={place} className={className}>
      {seen && children}
    </div>
  );
}
