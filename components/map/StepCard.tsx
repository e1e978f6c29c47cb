'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/Button';

interface StepCardProps<Item> {
  /** What has a marker, in the order of stepping. */
  readonly items: readonly Item[];
  readonly chosen: number | null;
  /** What stands here while nothing is chosen. */
  readonly empty: ReactNode;
  /** Where its words are. */
  readonly texts: 'district.map' | 'outcome.map';
  readonly onChoose: (number: number | null) => void;
  readonly children: (item: Item) => ReactNode;
}

/**
 * What was chosen on a map. It also steps through everything that has a marker, so the keyboard reaches each of them
 * with two buttons instead of a stop per marker (docs/decisions/040-map-keyboard.md).
 */
export function StepCard<Item extends { readonly number: number }>(props: StepCardProps<Item>) {
  const { items, chosen, empty, texts, onChoose, children } = props;
  const t = useTranslations(texts);
  const at = items.findIndex(({ number }) => number === chosen);
  const item = items[at];
  if (!item) {
    const [first] = items;
    return (
      <div className="wc-mapcard wc-mapcard--empty">
        <p>{empty}</p>
        {first && (
          <Button look="subtle" onClick={() => onChoose(first.number)}>
            {t('step')}
          </Button>
        )}
      </div>
    );
  }
  const step = (by: number) => {
    const next = items[(at + by + items.length) % items.length];
    if (next) onChoose(next.number);
  };
  return (
    <div className="wc-mapcard">
      {children(item)}
      <div className="wc-mapcard__steps">
        <Button look="subtle" aria-label={t('previous')} onClick={() => step(-1)}>
          <span aria-hidden="true">‹</span>
        </Button>
        <span className="wc-small wc-muted">
          {t('position', { at: String(at + 1), total: String(items.length) })}
        </span>
        <Button look="subtle" aria-label={t('next')} onClick={() => step(1)}>
          <span aria-hidden="true">›</span>
        </Button>
        <Button look="subtle" onClick={() => onChoose(null)}>
          {t('close')}
        </Button>
      </div>
    </div>
  );
}

/** For the heading of what was chosen: the reading goes on there. Stepping keeps the finger on its button. */
export function useChosenHeading(number: number): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const stepping = document.activeElement?.closest('.wc-mapcard__steps');
    if (number > 0 && !stepping) heading.current?.focus({ preventScroll: true });
    // Below the map on a phone, perhaps behind the cheque bar; over the map, and in view, elsewhere.
    heading.current?.closest('.wc-mapcard')?.scrollIntoView({ block: 'nearest' });
  }, [number]);
  return heading;
}
