'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import type { Allocation } from '@/lib/domain/ballot';
import { formatMoney } from '@/lib/format';
import { giftOf, leftCents } from '../basket';
import { GiveControl } from '../GiveControl';
import { useBasket } from '../useBasket';
import type { OpenRound } from './openRound';

interface ReviewListProps {
  readonly id: string;
  readonly round: OpenRound;
  readonly error: string | null;
}

/** The gifts with their control. What was taken back stays in the list until the page is left: a slip is one press. */
export function ReviewList({ id, round, error }: ReviewListProps) {
  const t = useTranslations('vote.check');
  const locale = useLocale();
  const basket = useBasket(round.id);
  const numbers = useSeen(basket.alloc);
  const left = leftCents(basket.alloc, round);
  return (
    <section id={id} tabIndex={-1} className="wc-review">
      <Heading level={2}>{t('list')}</Heading>
      {error && <p className="utrecht-form-field-error-message">{error}</p>}
      {basket.alloc.length === 0 && <p className="nl-paragraph">{t('empty')}</p>}
      <ul className="wc-review__list">
        {numbers.map((number) => (
          <ReviewItem key={number} number={number} round={round} />
        ))}
      </ul>
      <p className="nl-paragraph" role="status">
        {basket.alloc.length > 0 &&
          left > 0 &&
          t('left', { left: formatMoney(left, locale), unspent: t(`unspent.${round.unspent}`) })}
        {left < 0 && t('problem.OVERSPENT')}
      </p>
    </section>
  );
}

function ReviewItem({ number, round }: { readonly number: number; readonly round: OpenRound }) {
  const t = useTranslations('vote.check');
  const basket = useBasket(round.id);
  const idea = round.ideas.find((one) => one.number === number);
  const given = giftOf(basket.alloc, number);
  if (!idea) {
    if (given === 0) return null;
    return (
      <li className="wc-review__item">
        <p className="wc-review__title">{t('gone', { number: String(number) })}</p>
        <Button onClick={() => basket.give(number, 0, round)}>{t('remove')}</Button>
      </li>
    );
  }
  return (
    <li className="wc-review__item">
      <div>
        <p className="wc-review__title">
          {number}. {idea.title}
        </p>
        {given === 0 && <p className="wc-muted wc-small wc-tight">{t('removed')}</p>}
      </div>
      <GiveControl
        roundId={round.id}
        idea={idea}
        stepCents={round.stepCents}
        chequeCents={round.chequeCents}
      />
    </li>
  );
}

/** Numbers of ideas given to now or earlier on this page, ascending. */
function useSeen(alloc: Allocation): readonly number[] {
  const [seen, setSeen] = useState<readonly number[]>([]);
  const fresh = alloc.map(([number]) => number).filter((number) => !seen.includes(number));
  if (fresh.length > 0) setSeen([...seen, ...fresh].toSorted((a, b) => a - b));
  return seen;
}
