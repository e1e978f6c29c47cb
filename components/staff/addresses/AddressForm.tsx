'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { AddressUpload, AddressUploadError } from '@/lib/domain/address-file';
import type { Result } from '@/lib/domain/result';
import { Button } from '../../ui/Button';
import { CheckboxField } from '../../ui/Field';
import { CheckedField } from '../form/CheckedField';
import { type NoAnswer, sendFile } from '../form/sendFile';
import { AddressReport } from './AddressReport';
import { AddressTrouble } from './AddressTrouble';

type Answer = Result<AddressUpload, AddressUploadError | NoAnswer>;

interface AddressFormProps {
  readonly round: string;
  /** Letters that were made: new addresses end them. */
  readonly letters: number;
}

/** Chooses and sends the address file; says what came of it, or everything that is wrong with it. */
export function AddressForm({ round, letters }: AddressFormProps) {
  const t = useTranslations('addresses');
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const [again, setAgain] = useState(false);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(!file);
    if (!file || busy) return;
    setBusy(true);
    setAnswer(null);
    setAnswer(await send(round, file, again));
    setBusy(false);
  };
  return (
    <form className="wc-setup" onSubmit={(event) => void submit(event)}>
      <CheckedField
        id="adressen"
        type="file"
        accept=".csv,text/csv"
        label={t('file')}
        error={missing ? t('chooseFile') : undefined}
        onChange={(event) => setFile(event.target.files?.[0] ?? null)}
      />
      {letters > 0 && (
        <CheckboxField
          id="opnieuw"
          label={t('again', { letters })}
          checked={again}
          onChange={(event) => setAgain(event.target.checked)}
        />
      )}
      <Button type="submit" look="primary" aria-disabled={busy}>
        {t('send')}
      </Button>
      <div role="status">
        {busy && <p className="nl-paragraph">{t('busy')}</p>}
        {answer?.ok && <AddressReport report={answer.value} />}
        {answer?.ok === false && <AddressTrouble error={answer.error} />}
      </div>
    </form>
  );
}

function send(round: string, file: File, again: boolean): Promise<Answer> {
  const path = `/api/beheer/ronde/${encodeURIComponent(round)}/adressen`;
  return sendFile(path, again ? { opnieuw: '1' } : {}, file);
}
