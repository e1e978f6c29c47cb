'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type KeyboardEvent, useState } from 'react';
import { Button } from '@/components/ui/Button';
import type { Cents } from '@/lib/domain/money';
import { formatMoney } from '@/lib/format';
import { amountText, readAmount } from './amountText';

interface AmountStepperProps {
  readonly cents: Cents;
  readonly stepCents: Cents;
  /** Nothing more fits in the cheque. */
  readonly full: boolean;
  readonly describedBy: string;
  readonly name: { readonly number: string; readonly title: string };
  readonly onChange: (cents: Cents) => void;
  readonly onUnreadable: () => void;
}

/** − amount +; the amount can also be typed and takes effect on Enter or when the box is left. */
export function AmountStepper(props: AmountStepperProps) {
  const { cents, stepCents, full, describedBy, name, onChange, onUnreadable } = props;
  const t = useTranslations('vote.basket');
  const locale = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  const amount = formatMoney(stepCents, locale);

  const change = (next: Cents) => {
    setTyped(null);
    onChange(Math.max(0, next));
  };
  const settle = () => {
    if (typed === null) return;
    const read = readAmount(typed);
    setTyped(null);
    if (read === null) onUnreadable();
    else if (read !== cents) onChange(read);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const sign = event.key === 'ArrowUp' ? 1 : -1;
    if (event.key === 'Enter') settle();
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') change(cents + sign * stepCents);
    else return;
    event.preventDefault();
  };

  return (
    <fieldset className="wc-stepper">
      <legend className="wc-hidden-label">{t('yourGift', name)}</legend>
      <Button
        className="wc-stepper__button"
        aria-label={t('less', { amount })}
        onClick={() => change(cents - stepCents)}
      >
        <span aria-hidden="true">−</span>
      </Button>
      <span className="wc-stepper__amount">
        <span aria-hidden="true">€</span>
        <input
          className="wc-stepper__input"
          inputMode={stepCents % 100 === 0 ? 'numeric' : 'decimal'}
          autoComplete="off"
          maxLength={12}
          aria-label={t('amountLabel', name)}
          aria-describedby={describedBy}
          value={typed ?? amountText(cents, locale)}
          onChange={(event) => setTyped(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={settle}
          onKeyDown={onKeyDown}
        />
      </span>
      <Button
        data-more=""
        className="wc-stepper__button"
        aria-label={t('more', { amount })}
        aria-disabled={full}
        aria-describedby={describedBy}
        onClick={() => change(cents + stepCents)}
      >
        <span aria-hidden="true">+</span>
      </Button>
    </fieldset>
  );
}
