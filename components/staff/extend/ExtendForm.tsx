'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { type ExtendError, type Extension, REASON_LENGTH } from '@/lib/domain/extension';
import type { Result } from '@/lib/domain/result';
import { formatDateTime } from '@/lib/format';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { CheckedField } from '../form/CheckedField';
import { ErrorList } from '../form/ErrorList';
import { keepTyped } from '../form/keepTyped';

type ExtendResult = Result<Extension, ExtendError>;

interface ExtendFormProps {
  readonly round: string;
  /** As a date and time box holds it. */
  readonly closes: string;
  readonly action: (before: unknown, form: FormData) => Promise<ExtendResult>;
}

const TIME_ERRORS: readonly ExtendError[] = ['BAD_TIME', 'NOT_LATER', 'TOO_LONG', 'TOO_LATE'];

/** A later closing time with its public reason. Works without scripts. */
export function ExtendForm({ round, closes, action }: ExtendFormProps) {
  const t = useTranslations('retention.extend');
  const locale = useLocale();
  const [result, extend, busy] = useActionState<ExtendResult | null, FormData>(action, null);
  const error = result?.ok === false ? result.error : null;
  const message = error ? t(`error.${error}`) : undefined;
  const wrongTime = error !== null && TIME_ERRORS.includes(error);
  return (
    <form action={extend} onSubmit={keepTyped(extend)} noValidate className="wc-keep__form">
      {result && message && (
        <ErrorList
          title={t('summary')}
          attempt={result}
          errors={[{ field: error === 'BAD_REASON' ? 'reden' : 'tot', message }]}
        />
      )}
      <input type="hidden" name="round" value={round} />
      <CheckedField
        id="tot"
        name="until"
        type="datetime-local"
        label={t('until')}
        hint={t('untilHint')}
        error={wrongTime ? message : undefined}
        defaultValue={closes}
      />
      <CheckedField
        id="reden"
        name="reason"
        label={t('reason')}
        hint={t('reasonHint')}
        error={error === 'BAD_REASON' ? message : undefined}
        maxLength={REASON_LENGTH.most}
        autoComplete="off"
      />
      <Button type="submit" look="primary" disabled={busy}>
        {t('act')}
      </Button>
      <div role="status">
        {result?.ok && (
          <Alert kind="ok">{t('done', { until: formatDateTime(result.value.until, locale) })}</Alert>
        )}
      </div>
    </form>
  );
}
