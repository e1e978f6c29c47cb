'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type Allocation, allocatedCents } from '@/lib/domain/ballot';
import { formatMoney } from '@/lib/format';
import type { OpenRound } from './openRound';

interface DivisionProps {
  readonly alloc: Allocation;
  /** `null` once the round is not open any more: then without titles. */
  readonly round: OpenRound | null;
}

/** What a ballot gives to what, read only. */
export function Division({ alloc, round }: DivisionProps) {
  const t = useTranslations('vote.division');
  const locale = useLocale();
  if (alloc.length === 0) return <p className="wc-division__blank">{t('blank')}</p>;
  const title = (number: number) => round?.ideas.find((idea) => idea.number === number)?.title;
  const given = allocatedCents(alloc);
  return (
    <>
      <ul className="wc-division">
        {alloc.map(([number, cents]) => (
          <li key={number} className="wc-division__gift">
            <span>
              {t(title(number) === undefined ? 'ideaUnknown' : 'idea', {
                number: String(number),
                title: title(number) ?? '',
              })}
            </span>
            <b>{formatMoney(cents, locale)}</b>
          </li>
        ))}
      </ul>
      {round && (
        <p className="wc-division__total">
          {t('total', { given: formatMoney(given, locale), cheque: formatMoney(round.chequeCents, locale) })}
          {given < round.chequeCents &&
            `, ${t('left', { left: formatMoney(round.chequeCents - given, locale) })}`}
        </p>
      )}
    </>
  );
}
