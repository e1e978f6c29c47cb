'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useActionState, useState } from 'react';
import type { Result } from '@/lib/domain/result';
import { UNSPENT_POLICIES } from '@/lib/domain/round';
import { MOST_TITLE, type SettingsField, type SettingsProblems } from '@/lib/domain/round-settings';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { CheckboxField, SelectField } from '../../ui/Field';
import { CheckedField } from '../form/CheckedField';
import { ErrorList } from '../form/ErrorList';
import { keepTyped } from '../form/keepTyped';
import { MadeAlready, type MadeAlreadyProps } from './MadeAlready';
import { Neighbourhoods } from './Neighbourhoods';
import { SettingsPreview, type TypedSettings } from './SettingsPreview';

export type SaveError =
  | { readonly code: 'FORBIDDEN' | 'UNKNOWN_DISTRICT' | 'UNKNOWN_ROUND' | 'ROUND_FROZEN' }
  | { readonly code: 'BAD_SETTINGS'; readonly problems: SettingsProblems }
  | ({ readonly code: 'MADE_ALREADY' } & MadeAlreadyProps);

/** Settings as the boxes hold them. */
export interface FilledSettings {
  readonly title: string;
  readonly cheque: string;
  readonly step: string;
  readonly opens: string;
  readonly closes: string;
  readonly unspent: string;
  readonly showTotals: boolean;
  readonly minOrganisers: string;
  readonly deadline: string;
  readonly neighbourhoods: readonly string[];
}

interface SettingsFormProps {
  /** The round, or the district in which one is made. */
  readonly subject: { readonly round: string } | { readonly district: string };
  readonly filled: FilledSettings;
  readonly neighbourhoods: readonly {
    readonly code: string;
    readonly name: string;
    readonly households: number | null;
  }[];
  readonly action: (before: unknown, form: FormData) => Promise<Result<string, SaveError>>;
}

/** Everything a round needs before ideas and letters. What was typed and refused stays as it was. */
export function SettingsForm({ subject, filled, neighbourhoods, action }: SettingsFormProps) {
  const t = useTranslations('setup');
  const common = useTranslations('common.unspent');
  const [result, save, busy] = useActionState<Result<string, SaveError> | null, FormData>(action, null);
  const { problems, told } = useProblems(result);
  const [typed, setTyped] = useState<TypedSettings>(filled);
  const field = (name: Exclude<SettingsField, 'unspent' | 'neighbourhoods'>) => ({
    id: name,
    name,
    label: t(`field.${name}`),
    hint: t(`hint.${name}`),
    error: problems[name],
    defaultValue: filled[name],
    autoComplete: 'off',
  });
  const error = result?.ok === false ? result.error : null;
  const made = error?.code === 'MADE_ALREADY' ? error : null;
  const refused = error && error.code !== 'MADE_ALREADY' && error.code !== 'BAD_SETTINGS' ? error.code : null;
  return (
    <div className="wc-setup__beside">
      <form
        action={save}
        onSubmit={keepTyped(save)}
        onInput={(event) => setTyped(typedIn(event))}
        noValidate
        className="wc-setup"
      >
        {result?.ok === false && told.length > 0 && (
          <ErrorList title={t('summary')} attempt={result} errors={told} />
        )}
        {'round' in subject ? (
          <input type="hidden" name="round" value={subject.round} />
        ) : (
          <input type="hidden" name="district" value={subject.district} />
        )}
        <CheckedField {...field('title')} maxLength={MOST_TITLE} />
        <div className="wc-setup__pair">
          <CheckedField {...field('cheque')} inputMode="decimal" />
          <CheckedField {...field('step')} inputMode="decimal" />
        </div>
        <div className="wc-setup__pair">
          <CheckedField {...field('opens')} type="datetime-local" />
          <CheckedField {...field('closes')} type="datetime-local" />
        </div>
        <Neighbourhoods all={neighbourhoods} chosen={filled.neighbourhoods} error={problems.neighbourhoods} />
        <CheckedField {...field('minOrganisers')} inputMode="numeric" />
        <SelectField id="unspent" name="unspent" label={t('field.unspent')} defaultValue={filled.unspent}>
          {UNSPENT_POLICIES.map((policy) => (
            <option key={policy} value={policy}>
              {common(policy)}
            </option>
          ))}
        </SelectField>
        <CheckedField {...field('deadline')} type="date" />
        <CheckboxField
          id="showTotals"
          name="showTotals"
          label={t('field.showTotals')}
          defaultChecked={filled.showTotals}
        />
        {made && <MadeAlready {...made} />}
        <Button type="submit" look="primary" disabled={busy}>
          {'round' in subject ? t('save') : t('create')}
        </Button>
        <div role="status">
          {result?.ok && <Alert kind="ok">{t('saved')}</Alert>}
          {refused && <Alert kind="error">{t(`error.${refused}`)}</Alert>}
        </div>
      </form>
      <SettingsPreview typed={typed} />
    </div>
  );
}

function typedIn(event: FormEvent<HTMLFormElement>): TypedSettings {
  const form = new FormData(event.currentTarget);
  const text = (name: string) => String(form.get(name) ?? '');
  return {
    title: text('title'),
    cheque: text('cheque'),
    step: text('step'),
    opens: text('opens'),
    closes: text('closes'),
  };
}

/** Sentences per field, and the same as a list in the order of the form. */
function useProblems(result: Result<string, SaveError> | null) {
  const t = useTranslations('setup.problem');
  const found = result?.ok === false && result.error.code === 'BAD_SETTINGS' ? result.error.problems : {};
  const problems: { readonly [Field in SettingsField]?: string } = {
    ...(found.title && { title: t(`title.${found.title}`, { most: String(MOST_TITLE) }) }),
    ...(found.cheque && { cheque: t(`cheque.${found.cheque}`) }),
    ...(found.step && { step: t(`step.${found.step}`) }),
    ...(found.opens && { opens: t(`opens.${found.opens}`) }),
    ...(found.closes && { closes: t(`closes.${found.closes}`) }),
    ...(found.neighbourhoods && { neighbourhoods: t(`neighbourhoods.${found.neighbourhoods}`) }),
    ...(found.minOrganisers && { minOrganisers: t(`minOrganisers.${found.minOrganisers}`) }),
    ...(found.unspent && { unspent: t(`unspent.${found.unspent}`) }),
    ...(found.deadline && { deadline: t(`deadline.${found.deadline}`) }),
  };
  return { problems, told: Object.entries(problems).map(([field, message]) => ({ field, message })) };
}
