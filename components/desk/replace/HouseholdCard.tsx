'use client';

import { useTranslations } from 'next-intl';
import type { DeskHousehold } from '@/lib/domain/desk';
import { Heading } from '../../ui/Heading';
import { ProposeForm } from './ProposeForm';
import type { ReplaceActions } from './types';

interface HouseholdCardProps {
  readonly round: string;
  readonly household: DeskHousehold;
  readonly mayVoid: boolean;
  readonly propose: ReplaceActions['propose'];
  readonly onProposed: () => void;
}

/** The cheques of one address: what became of each letter, and asking for something else where that can be. */
export function HouseholdCard({ round, household, mayVoid, propose, onProposed }: HouseholdCardProps) {
  const t = useTranslations('desk.replace');
  const { address, postcode, city, cheques } = household;
  return (
    <>
      <Heading level={3}>{`${address}, ${postcode} ${city}`}</Heading>
      <ul className="wc-desk__cheques">
        {cheques.map((cheque) => (
          <li key={cheque.id}>
            <p className="wc-tight">
              <b>{t('cheque', { number: cheque.number })}</b>: {t(`state.${cheque.state}`)}
            </p>
            {cheque.requested && <p className="wc-tight">{t(`requested.${cheque.requested}`)}</p>}
            {!cheque.requested && (cheque.state === 'made' || cheque.state === 'undeliverable') && (
              <ProposeForm
                round={round}
                cheque={cheque.id}
                mayVoid={mayVoid}
                propose={propose}
                onProposed={onProposed}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
