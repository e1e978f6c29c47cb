'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, startTransition, useActionState } from 'react';
import type { HandOutError } from '@/lib/domain/letters';
import type { Result } from '@/lib/domain/result';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { fingerprintOf } from './fingerprint';
import { useErrorFocus } from './useErrorFocus';

type Confirmed = Result<null, HandOutError | 'NO_FILE' | 'NO_HASH'>;

interface KeyCheckProps {
  readonly round: string;
  readonly confirmed: boolean;
  readonly action: (before: unknown, form: FormData) => Promise<Result<null, HandOutError>>;
}

const FIELD = 'sleutelbestand';

/** The person picks the file that was saved; only its fingerprint leaves the device. */
export function KeyCheck({ round, confirmed, action }: KeyCheckProps) {
  const t = useTranslations('letters.key');
  const handOut = useTranslations('letters.handOut');
  const [result, check, busy] = useActionState<Confirmed | null, File | null>(
    (_, file) => compare(round, file, action),
    null,
  );
  const error = result?.ok === false ? result.error : null;
  const atField = error === 'NO_FILE' || error === 'OTHER_FILE' || error === 'NO_HASH' ? error : null;
  useErrorFocus(result, atField && FIELD);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get('file');
    startTransition(() => check(file instanceof File && file.size > 0 ? file : null));
  };
  return (
    <>
      {!confirmed && (
        <form onSubmit={submit} className="wc-letters__form">
          <TextField
            id={FIELD}
            name="file"
            type="file"
            accept=".json,application/json"
            label={t('file')}
            aria-invalid={atField ? true : undefined}
            aria-describedby={atField ? `${FIELD}-uitleg ${FIELD}-fout` : `${FIELD}-uitleg`}
          />
          {atField && (
            <p id={`${FIELD}-fout`} className="utrecht-form-field-error-message">
              {t(`error.${atField}`)}
            </p>
          )}
          <p id={`${FIELD}-uitleg`} className="nl-paragraph wc-muted">
            {t('checkAbout')}
          </p>
          <Button type="submit" look="primary" disabled={busy}>
            {t('compare')}
          </Button>
        </form>
      )}
      <div role="status">
        {confirmed && <Alert kind="ok">{t('confirmed')}</Alert>}
        {error !== null && !atField && <Alert kind="error">{handOut(error as HandOutError)}</Alert>}
      </div>
    </>
  );
}

async function compare(
  round: string,
  file: File | null,
  action: KeyCheckProps['action'],
): Promise<Confirmed> {
  if (!file) return { ok: false, error: 'NO_FILE' };
  const fingerprint = await fingerprintOf(file);
  if (fingerprint === null) return { ok: false, error: 'NO_HASH' };
  const form = new FormData();
  form.set('round', round);
  form.set('fingerprint', fingerprint);
  return action(null, form);
}
