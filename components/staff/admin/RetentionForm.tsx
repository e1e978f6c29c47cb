'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { Result } from '@/lib/domain/result';
import { SETTING_KEYS, SETTINGS, type SettingKey, type SettingsOf } from '@/lib/domain/settings';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { CheckedField } from '../form/CheckedField';
import { ErrorList } from '../form/ErrorList';
import { keepTyped } from '../form/keepTyped';

type SaveError =
  | { readonly code: 'FORBIDDEN' }
  | { readonly code: 'BAD_SETTINGS'; readonly fields: readonly SettingKey[] };
type Saved = Result<SettingsOf, SaveError>;

interface RetentionFormProps {
  readonly filled: SettingsOf;
  readonly action: (before: unknown, form: FormData) => Promise<Saved>;
}

/** How long mail and log book are kept. */
export function RetentionForm({ filled, action }: RetentionFormProps) {
  const t = useTranslations('admin');
  const [result, save, busy] = useActionState<Saved | null, FormData>(action, null);
  const error = result?.ok === false ? result.error : null;
  const wrong = error?.code === 'BAD_SETTINGS' ? error.fields : [];
  const sentence = (key: SettingKey) => {
    const { least, most } = SETTINGS[key];
    return t('keep.problem', { least, most });
  };
  return (
    <form action={save} onSubmit={keepTyped(save)} noValidate className="wc-setup">
      {result && wrong.length > 0 && (
        <ErrorList
          title={t('summary')}
          attempt={result}
          errors={wrong.map((key) => ({ field: key, message: `${t(`keep.${key}`)}: ${sentence(key)}` }))}
        />
      )}
      {SETTING_KEYS.map((key) => (
        <CheckedField
          key={key}
          id={key}
          name={key}
          label={t(`keep.${key}`)}
          hint={t(`keep.${key}Hint`, { standard: SETTINGS[key].standard })}
          error={wrong.includes(key) ? sentence(key) : undefined}
          defaultValue={filled[key]}
          inputMode="numeric"
          autoComplete="off"
        />
      ))}
      <Button type="submit" look="primary" disabled={busy}>
        {t('save')}
      </Button>
      <div role="status">
        {result?.ok && <Alert kind="ok">{t('keep.saved')}</Alert>}
        {error?.code === 'FORBIDDEN' && <Alert kind="error">{t('error.FORBIDDEN')}</Alert>}
      </div>
    </form>
  );
}
