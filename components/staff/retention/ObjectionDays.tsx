'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { LEAST_OBJECTION_DAYS, MOST_OBJECTION_DAYS } from '@/lib/domain/objection-period';
import type { Result } from '@/lib/domain/result';
import type { ObjectionDaysError } from '@/lib/domain/retention';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { CheckedField } from '../form/CheckedField';
import { keepTyped } from '../form/keepTyped';

type DaysResult = Result<number, ObjectionDaysError>;

interface ObjectionDaysProps {
  readonly round: string;
  readonly days: number;
  readonly action: (before: unknown, form: FormData) => Promise<DaysResult>;
}

/** How long objections are possible. Works without scripts. */
export function ObjectionDays({ round, days, action }: ObjectionDaysProps) {
  const t = useTranslations('retention.keep.period');
  const [result, save, busy] = useActionState<DaysResult | null, FormData>(action, null);
  const error = result?.ok === false ? t(`error.${result.error}`) : undefined;
  return (
    <form action={save} onSubmit={keepTyped(save)} noValidate className="wc-keep__form">
      <input type="hidden" name="round" value={round} />
      <CheckedField
        id="dagen"
        name="days"
        label={t('days')}
        hint={t('daysHint', { least: LEAST_OBJECTION_DAYS, most: MOST_OBJECTION_DAYS })}
        error={error}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={days}
      />
      <Button type="submit" look="secondary" disabled={busy}>
        {t('save')}
      </Button>
      <div role="status">
        {result?.ok && <Alert kind="ok">{t('saved', { days: result.value })}</Alert>}
        {error && <Alert kind="error">{error}</Alert>}
      </div>
    </form>
  );
}
