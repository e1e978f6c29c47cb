'use client';

import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/Heading';
import type { Allocation } from '@/lib/domain/ballot';
import type { Choice } from '../session/choice';
import { Division } from './Division';
import type { OpenRound } from './openRound';

interface ChoiceBallotsProps {
  readonly choice: Choice;
  readonly round: OpenRound | null;
}

/** The one or two ballots that the choice is about; with two, what is stored stands beside what would replace it. */
export function ChoiceBallots({ choice, round }: ChoiceBallotsProps) {
  const t = useTranslations('vote.choose');
  const card = (label: 'stored' | 'wish', alloc: Allocation) => (
    <section className={`wc-ballot wc-ballot--${label}`}>
      <Heading level={2}>{t(label)}</Heading>
      <Division alloc={alloc} round={round} />
    </section>
  );
  switch (choice.kind) {
    case 'first':
      return card('wish', choice.wish);
    case 'same':
      return card('stored', choice.wish);
    case 'stored':
      return card('stored', choice.stored);
    case 'change':
      return (
        <div className="wc-ballots">
          {card('stored', choice.stored)}
          {card('wish', choice.wish)}
        </div>
      );
    case 'nothing':
    case 'unfit':
      return null;
  }
}
