'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { SCHEMES } from '@/lib/domain/area';
import { type DistrictFacts, type DistrictProblems, MAX_DISTRICT_NAME } from '@/lib/domain/place-form';
import type { Result } from '@/lib/domain/result';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { CheckboxField, SelectField } from '../../ui/Field';
import { CheckedField } from '../form/CheckedField';
import { ErrorList } from '../form/ErrorList';
import { keepTyped } from '../form/keepTyped';

type SaveError =
  | { readonly code: 'FORBIDDEN' | 'UNKNOWN_DISTRICT' }
  | { readonly code: 'BAD_DISTRICT'; readonly problems: DistrictProblems };
type Saved = Result<null, SaveError>;

interface DistrictFormProps {
  readonly slug: string;
  readonly filled: DistrictFacts;
  readonly action: (before: unknown, form: FormData) => Promise<Saved>;
}

/** Name, scheme and pilot of a district. */
export function DistrictForm({ slug, filled, action }: DistrictFormProps) {
  const t = useTranslations('admin');
  const schemes = useTranslations('common.scheme');
  const [result, save, busy] = useActionState<Saved | null, FormData>(action, null);
  const error = result?.ok === false ? result.error : null;
  const problems = error?.code === 'BAD_DISTRICT' ? error.problems : {};
  const name = problems.name && t(`district.problem.name.${problems.name}`, { most: MAX_DISTRICT_NAME });
  return (
    <form action={save} onSubmit={keepTyped(save)} noValidate className="wc-setup">
      {result && name && (
        <ErrorList title={t('summary')} attempt={result} errors={[{ field: 'name', message: name }]} />
      )}
      <input type="hidden" name="district" value={slug} />
      <CheckedField
        id="name"
        name="name"
        label={t('district.name')}
        error={name}
        defaultValue={filled.name}
        maxLength={MAX_DISTRICT_NAME}
        autoComplete="off"
      />
      <SelectField id="scheme" name="scheme" label={t('district.scheme')} defaultValue={filled.scheme}>
        {SCHEMES.map((one) => (
          <option key={one} value={one}>
            {schemes(one)}
          </option>
        ))}
      </SelectField>
      <CheckboxField id="pilot" name="pilot" label={t('district.pilot')} defaultChecked={filled.pilot} />
      <Button type="submit" look="primary" disabled={busy}>
        {t('save')}
      </Button>
      <div role="status">
        {result?.ok && <Alert kind="ok">{t('district.saved')}</Alert>}
        {error && error.code !== 'BAD_DISTRICT' && <Alert kind="error">{t(`error.${error.code}`)}</Alert>}
      </div>
    </form>
  );
}
