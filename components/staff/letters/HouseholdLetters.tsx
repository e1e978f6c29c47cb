'use client';

import { useTranslations } from 'next-intl';
import type { ReturnableHousehold, ReturnableLetter } from '@/lib/domain/letters';
import { formatDate } from '@/lib/format';
import { Button } from '../../ui/Button';

interface HouseholdLettersProps {
  readonly households: readonly ReturnableHousehold[];
  readonly locale: 'nl' | 'en';
  readonly busy: boolean;
}

/** The addresses that were found, each letter with what can be noted about it. Its buttons belong to the form around it. */
export function HouseholdLetters({ households, locale, busy }: HouseholdLettersProps) {
  return (
    <ul className="wc-letters__households">
      {households.map((household) => (
        <li key={household.id}>
          <b>{household.address}</b>, {household.postcode} {household.city}
          {household.letters.map((letter) => (
            <LetterLine key={letter.number} {...{ household, letter, locale, busy }} />
          ))}
        </li>
      ))}
    </ul>
  );
}

interface LetterLineProps extends Omit<HouseholdLettersProps, 'households'> {
  readonly household: ReturnableHousehold;
  readonly letter: ReturnableLetter;
}

function LetterLine({ household, letter, locale, busy }: LetterLineProps) {
  const t = useTranslations('letters.returns');
  const { number, returnedOn } = letter;
  const of = household.letters.length;
  const act = returnedOn === null ? 'register' : 'undo';
  return (
    <div className="wc-letters__letter">
      <span>
        {of === 1 ? t('oneLetter') : t('letter', { number, of })}
        {returnedOn !== null && `, ${t('since', { date: formatDate(returnedOn, locale) })}`}
      </span>
      <Button
        type="submit"
        name="act"
        value={`${act}:${household.id}:${number}`}
        aria-label={t(`${act}Label`, { number, address: household.address })}
        disabled={busy}
      >
        {t(act)}
      </Button>
    </div>
  );
}
