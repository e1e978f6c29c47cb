'use client';

import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/Button';
import { allocatedCents } from '@/lib/domain/ballot';
import type { IdeaTheme } from '@/lib/domain/idea';
import type { Cents } from '@/lib/domain/money';
import { formatMoney } from '@/lib/format';
import { leftCents } from './basket';
import { ChequeSegments } from './ChequeSegments';
import { STEP_PATHS } from './steps/openRound';
import { useBasket } from './useBasket';
import './cheque.css';

interface ChequeBarProps {
  readonly roundId: string;
  readonly chequeCents: Cents;
  readonly stepCents: Cents;
  /** Colours the segments; without it they take turns in two shades. */
  readonly themes?: Readonly<Record<number, IdeaTheme>>;
}

/**
 * What is divided and what is left, always in sight at the bottom: "€ 25 van € 40 verdeeld, nog € 15". Sticks to the
 * end of the element it is the last child of. Needs the texts `vote.basket`.
 */
export function ChequeBar({ roundId, chequeCents, stepCents, themes }: ChequeBarProps) {
  const { alloc } = useBasket(roundId);
  const t = useTranslations('vote.basket');
  const locale = useLocale();
  const left = leftCents(alloc, { chequeCents, stepCents });
  const money = (cents: Cents) => formatMoney(cents, locale);
  const strong = { b: (text: React.ReactNode) => <b>{text}</b> };
  return (
    <section className="wc-cheque" aria-label={t('yourCheque')}>
      <div className="wc-cheque__inner">
        <p className="wc-cheque__words" role="status" aria-atomic="true">
          {t.rich('divided', { ...strong, given: money(allocatedCents(alloc)), cheque: money(chequeCents) })}
          <span className="wc-hidden-label">, </span>
          <span className="wc-cheque__left">
            {left > 0 && t.rich('left', { ...strong, left: money(left) })}
            {left === 0 && t('nothingLeft')}
            {left < 0 && t.rich('tooMuch', { ...strong, over: money(-left) })}
          </span>
        </p>
        <ChequeSegments alloc={alloc} chequeCents={chequeCents} {...(themes ? { themes } : {})} />
        <ButtonLink href={STEP_PATHS.check(roundId)} look="primary" className="wc-cheque__next">
          {t('next')}
        </ButtonLink>
      </div>
    </section>
  );
}
