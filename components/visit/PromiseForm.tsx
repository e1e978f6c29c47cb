'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { Result } from '@/lib/domain/result';
import {
  type PromiseForm as Filled,
  PROMISE_LENGTHS,
  type PromiseProblems,
} from '@/lib/domain/visit/promise-form';
import { CheckedField } from '../staff/form/CheckedField';
import { CheckedText } from '../staff/form/CheckedText';
import { ErrorList } from '../staff/form/ErrorList';
import { keepTyped } from '../staff/form/keepTyped';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/Field';
import type { VisitErrorCode } from './types';

type SaveError =
  | { readonly code: VisitErrorCode }
  | { readonly code: 'BAD_PROMISE'; readonly problems: PromiseProblems };
type Saved = Result<number, SaveError>;

interface PromiseFormProps {
  readonly visit: string;
  /** `null` = a promise that is not there yet. */
  readonly position: number | null;
  readonly filled: Filled;
  readonly points: readonly { readonly number: number; readonly text: string }[];
  readonly action: (before: unknown, form: FormData) => Promise<Saved>;
}

/** What was promised, who does it and by when. */
export function PromiseForm({ visit, position, filled, points, action }: PromiseFormProps) {
  const t = useTranslations('visit.staff');
  const errors = useTranslations('visit.error');
  const [result, save, busy] = useActionState<Saved | null, FormData>(action, null);
  const error = result?.ok === false ? result.error : null;
  const problems = useProblems(error && 'problems' in error ? error.problems : {});
  const told = Object.entries(problems).map(([field, message]) => ({ field, message }));
  const box = (name: 'text' | 'owner' | 'dueOn') => ({
    id: name,
    name,
    label: t(`promiseField.${name}`),
    hint: name === 'dueOn' ? undefined : t(`promiseHint.${name}`),
    error: problems[name],
    defaultValue: filled[name],
    autoComplete: 'off',
  });
  return (
    <form action={save} onSubmit={keepTyped(save)} noValidate className="wc-setup">
      {result && told.length > 0 && <ErrorList title={t('summary')} attempt={result} errors={told} />}
      <input type="hidden" name="visit" value={visit} />
      <input type="hidden" name="position" value={position ?? ''} />
      <SelectField id="point" name="point" label={t('promiseField.point')} defaultValue={filled.point}>
        <option value="">{t('noPointChosen')}</option>
        {points.map((one) => (
          <option key={one.number} value={one.number}>
            {t('pointChoice', { number: one.number, text: one.text.slice(0, 60) })}
          </option>
        ))}
      </SelectField>
      <CheckedText {...box('text')} rows={3} maxLength={PROMISE_LENGTHS.text} />
      <CheckedField {...box('owner')} maxLength={PROMISE_LENGTHS.owner} />
      <CheckedField {...box('dueOn')} type="date" />
      <Button type="submit" look="primary" disabled={busy}>
        {t(position === null ? 'addPromise' : 'save')}
      </Button>
      <div role="status">
        {result?.ok && <Alert kind="ok">{t('saved')}</Alert>}
        {error && !('problems' in error) && <Alert kind="error">{errors(error.code)}</Alert>}
      </div>
    </form>
  );
}

function useProblems(found: PromiseProblems): { readonly [Field in keyof PromiseProblems]?: string } {
  const t = useTranslations('visit.problem.promise');
  return {
    ...(found.point && { point: t(`point.${found.point}`) }),
    ...(found.text && { text: t(`text.${found.text}`) }),
    ...(found.owner && { owner: t(`owner.${found.owner}`) }),
    ...(found.dueOn && { dueOn: t(`dueOn.${found.dueOn}`) }),
  };
}
