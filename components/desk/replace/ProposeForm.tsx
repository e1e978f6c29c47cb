'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import {
  type ChequeReason,
  isChequeReason,
  kindOfReason,
  type ProposeError,
  REPLACE_REASONS,
  VOID_REASONS,
} from '@/lib/domain/desk';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/Field';
import type { ReplaceActions } from './types';

interface ProposeFormProps {
  readonly round: string;
  readonly cheque: string;
  readonly mayVoid: boolean;
  readonly propose: ReplaceActions['propose'];
  readonly onProposed: () => void;
}

/** The reason decides what is asked for: another letter, or none. */
export function ProposeForm({ round, cheque, mayVoid, propose, onProposed }: ProposeFormProps) {
  const t = useTranslations('desk.replace');
  const id = useId();
  const [reason, setReason] = useState<ChequeReason | ''>('');
  const [problem, setProblem] = useState<ProposeError | 'NO_REASON' | 'TROUBLE' | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (reason === '') return setProblem('NO_REASON');
    setBusy(true);
    try {
      const answer = await propose(round, cheque, reason);
      if (answer.ok) return onProposed();
      setProblem(answer.error);
    } catch {
      setProblem('TROUBLE');
    } finally {
      setBusy(false);
    }
  };
  const options = (reasons: readonly ChequeReason[]) =>
    reasons.map((one) => (
      <option key={one} value={one}>
        {t(`reason.${one}`)}
      </option>
    ));
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="wc-desk__propose">
      <SelectField
        id={`${id}-reden`}
        label={t('propose.reason')}
        value={reason}
        aria-invalid={problem === 'NO_REASON' ? true : undefined}
        aria-describedby={problem ? `${id}-fout` : undefined}
        onChange={({ target }) => setReason(isChequeReason(target.value) ? target.value : '')}
      >
        <option value="">{t('propose.choose')}</option>
        <optgroup label={t('propose.replace')}>{options(REPLACE_REASONS)}</optgroup>
        {mayVoid && <optgroup label={t('propose.void')}>{options(VOID_REASONS)}</optgroup>}
      </SelectField>
      <Button type="submit" look="secondary" aria-disabled={busy}>
        {t(reason !== '' && kindOfReason(reason) === 'void' ? 'propose.askVoid' : 'propose.askReplace')}
      </Button>
      <div id={`${id}-fout`} role="alert">
        {problem && <Alert kind="error">{t(`propose.fault.${problem}`)}</Alert>}
      </div>
    </form>
  );
}
