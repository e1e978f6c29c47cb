'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { DeskHousehold, FindChequeError } from '@/lib/domain/desk';
import { ErrorList } from '../../staff/form/ErrorList';
import { Button } from '../../ui/Button';
import { AddressField } from './AddressField';
import { HouseholdCard } from './HouseholdCard';
import type { ReplaceActions } from './types';

interface FindHouseholdProps {
  readonly round: string;
  readonly mayVoid: boolean;
  readonly actions: Pick<ReplaceActions, 'find' | 'propose'>;
  readonly onProposed: () => void;
}

type Problem = FindChequeError['code'] | 'TROUBLE';

const FIELDS = ['postcode', 'number', 'letter', 'addition'] as const;
type Field = (typeof FIELDS)[number];
const NOTHING: Readonly<Record<Field, string>> = { postcode: '', number: '', letter: '', addition: '' };

/** Postcode and number, and the cheques that the household of that address has. Not whether it voted: nobody knows. */
export function FindHousehold({ round, mayVoid, actions, onProposed }: FindHouseholdProps) {
  const t = useTranslations('desk.replace.find');
  const faults = useTranslations('desk.faults');
  const [query, setQuery] = useState(NOTHING);
  const [found, setFound] = useState<readonly DeskHousehold[] | null>(null);
  const [problem, setProblem] = useState<{ readonly code: Problem; readonly field: Field | null } | null>(
    null,
  );
  const [busy, setBusy] = useState(false);

  const look = async () => {
    setBusy(true);
    try {
      const answer = await actions.find(round, query);
      setFound(answer.ok ? answer.value : null);
      setProblem(answer.ok ? null : answer.error);
    } catch {
      setProblem({ code: 'TROUBLE', field: null });
    }
    setBusy(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void look();
  };
  const proposed = () => {
    onProposed();
    void look();
  };
  return (
    <>
      <form onSubmit={submit} noValidate autoComplete="off" aria-busy={busy} className="wc-desk__form">
        {problem && (
          <ErrorList
            title={faults('title')}
            attempt={problem}
            errors={[
              { field: problem.field && `adres-${problem.field}`, message: t(`fault.${problem.code}`) },
            ]}
          />
        )}
        <div className="wc-desk__address">
          {FIELDS.map((field) => (
            <AddressField
              key={field}
              id={`adres-${field}`}
              label={t(field)}
              value={query[field]}
              error={problem?.field === field ? t(`fault.${problem.code}`) : null}
              onChange={(value) => setQuery({ ...query, [field]: value })}
            />
          ))}
        </div>
        <p>
          <Button type="submit" look="secondary" aria-disabled={busy}>
            {t('submit')}
          </Button>
        </p>
      </form>
      <p role="status" className="wc-hidden-label">
        {found && t('found', { count: found.length })}
      </p>
      <ul className="wc-desk__cards">
        {found?.map((household) => (
          <li key={household.cheques[0]?.id ?? household.address} className="wc-desk__card">
            <HouseholdCard
              round={round}
              household={household}
              mayVoid={mayVoid}
              propose={actions.propose}
              onProposed={proposed}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
