'use client';

import { type ReactNode, startTransition, useEffect, useRef, useState } from 'react';

/** Lets everything that waits to be seen draw itself now. */
export function drawWaiting(): void {
  window.dispatchEvent(new Event('beforeprint'));
}

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
    // Drawing many at once must hold up nobody.
    const show = () => startTransition(() => setSeen(true));
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) show();
      },
      { rootMargin: '300px' },
    );
    watch.observe(element);
    // On paper everything is in view; who wants to be sure that it is drawn by then, says so before.
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
