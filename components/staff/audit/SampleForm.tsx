'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { Sample, SampleError } from '@/lib/domain/audit';
import type { Result } from '@/lib/domain/result';
import { Button } from '../../ui/Button';
import { CheckedField } from '../form/CheckedField';
import { ErrorList } from '../form/ErrorList';
import { keepTyped } from '../form/keepTyped';
import { SampleTable } from './SampleTable';

type Drawn = Result<{ readonly sample: Sample; readonly csv: string }, SampleError>;

interface SampleFormProps {
  readonly round: string;
  readonly action: (before: unknown, form: FormData) => Promise<Drawn>;
}

const KEY_FILE_ERRORS: readonly SampleError[] = ['BAD_KEY_FILE', 'WRONG_KEY_FILE'];

/** Draws a sample by a seed, with the key file; the addresses come below and stay until the page is left. */
export function SampleForm({ round, action }: SampleFormProps) {
  const t = useTranslations('retention.audit');
  const [result, draw, busy] = useActionState<Drawn | null, FormData>(action, null);
  const error = result?.ok === false ? result.error : null;
  const message = error ? t(`sample.error.${error}`) : undefined;
  const wrongFile = error !== null && KEY_FILE_ERRORS.includes(error);
  return (
    <>
      <form action={draw} onSubmit={keepTyped(draw)} noValidate className="wc-keep__form">
        {result && message && (
          <ErrorList
            title={t('sample.summary')}
            attempt={result}
            errors={[{ field: wrongFile ? 'sleutel-steekproef' : 'lotcode', message }]}
          />
        )}
        <input type="hidden" name="round" value={round} />
        <CheckedField
          id="lotcode"
          name="seed"
          label={t('sample.seed')}
          hint={t('sample.seedHint')}
          error={error === 'BAD_SEED' ? message : undefined}
          autoComplete="off"
        />
        <CheckedField
          id="sleutel-steekproef"
          name="keyFile"
          type="file"
          accept=".json,application/json"
          label={t('keyFile')}
          hint={t('keyFileHint')}
          error={wrongFile ? message : undefined}
        />
        <Button type="submit" look="primary" disabled={busy}>
          {t('sample.act')}
        </Button>
      </form>
      {result?.ok && <SampleTable key={result.value.sample.seed} round={round} {...result.value} />}
    </>
  );
}
