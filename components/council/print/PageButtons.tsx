'use client';

import { useEffect, useState } from 'react';
import { drawWaiting } from '@/components/outcome/WhenSeen';
import type { ActEnd } from './pageActs';

interface PageButtonsProps {
  readonly words: Readonly<Record<'print' | 'link' | 'failed' | ActEnd, string>>;
}

/**
 * Print and copy the link. What they do is fetched when it is asked for. Once the browser has nothing else to do the charts
 * of the page are drawn, because it does not wait for them when somebody prints by its own button.
 */
export function PageButtons({ words }: PageButtonsProps) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    // Safari does not tell when it is idle.
    if (window.requestIdleCallback) window.requestIdleCallback(drawWaiting);
    else setTimeout(drawWaiting, 3000);
  }, []);
  const act = async (name: 'print' | 'link') => {
    setSaid('');
    try {
      const acts = await import('./pageActs');
      setSaid(words[await acts[name]()]);
    } catch {
      setSaid(words.failed);
    }
  };
  return (
    <div className="wc-actions">
      {(['print', 'link'] as const).map((name) => (
        // Plain, in the look of the house: its own button brings along what this page has no room for.
        <button key={name} type="button" className="nl-button" onClick={() => void act(name)}>
          {words[name]}
        </button>
      ))}
      <p role="status">{said}</p>
    </div>
  );
}
