'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { Result } from '@/lib/domain/result';
import {
  type VisitForm as Filled,
  VISIT_LENGTHS,
  type VisitProblems,
  type VisitTextField,
} from '@/lib/domain/visit/visit-form';
import { VISIT_KINDS } from '@/lib/domain/visit/words';
import { CheckedField } from '../staff/form/CheckedField';
import { CheckedText } from '../staff/form/CheckedText';
import { ErrorList } from '../staff/form/ErrorList';
import { keepTyped } from '../staff/form/keepTyped';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/Field';

type SaveError =
  | { readonly code: 'FORBIDDEN' | 'UNKNOWN_VISIT' | 'PUBLISHED' }
  | { readonly code: 'BAD_VISIT'; readonly problems: VisitProblems };
type Saved = Result<string, SaveError>;

interface VisitFormProps {
  /** `null` = a visit that is not there yet. */
  readonly id: string | null;
  /** With one there is nothing to choose. */
  readonly districts: readonly { readonly slug: string; readonly name: string }[];
  readonly filled: Filled;
  readonly action: (before: unknown, form: FormData) => Promise<Saved>;
}

/** What a visit was about. What was typed and refused stays as it was. */
export function VisitForm({ id, districts, filled, action }: VisitFormProps) {
  const t = useTranslations('visit.staff');
  const kinds = useTranslations('visit.kind');
  const errors = useTranslations('visit.error');
  const [result, save, busy] = useActionState<Saved | null, FormData>(action, null);
  const error = result?.ok === false ? result.error : null;
  const problems = useProblems(error?.code === 'BAD_VISIT' ? error.problems : {});
  const told = Object.entries(problems).map(([field, message]) => ({ field, message }));
  const box = (name: VisitTextField) => ({
    id: name,
    name,
    label: t(`field.${name}`),
    hint: name === 'title' ? undefined : t(`hint.${name}`),
    error: problems[name],
    defaultValue: filled[name],
    maxLength: VISIT_LENGTHS[name],
    autoComplete: 'off',
  });
  const [only] = districts;
  return (
    <form action={save} onSubmit={keepTyped(save)} noValidate className="wc-setup">
      {result && told.length > 0 && <ErrorList title={t('summary')} attempt={result} errors={told} />}
      <input type="hidden" name="visit" value={id ?? ''} />
      {districts.length > 1 ? (
        <SelectField id="district" name="district" label={t('district')}>
          {districts.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </SelectField>
      ) : (
        <input type="hidden" name="district" value={only?.slug ?? ''} />
      )}
      <CheckedField {...box('title')} />
      <div className="wc-setup__pair">
        <SelectField id="kind" name="kind" label={t('field.kind')} defaultValue={filled.kind}>
          {VISIT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {kinds(kind)}
            </option>
          ))}
        </SelectField>
        <CheckedField
          id="on"
          name="on"
          type="date"
          label={t('field.on')}
          error={problems.on}
          defaultValue={filled.on}
        />
      </div>
      <CheckedText {...box('visitors')} rows={2} />
      <CheckedText {...box('spokenTo')} rows={2} />
      <CheckedField {...box('place')} />
      <CheckedText {...box('summary')} rows={5} />
      <CheckedField {...box('contact')} />
      <Button type="submit" look="primary" disabled={busy}>
        {t(id === null ? 'create' : 'save')}
      </Button>
      <div role="status">
        {result?.ok && <Alert kind="ok">{t('saved')}</Alert>}
        {error && error.code !== 'BAD_VISIT' && <Alert kind="error">{errors(error.code)}</Alert>}
      </div>
    </form>
  );
}

/** A sentence per field, in the order of the form. */
function useProblems(found: VisitProblems): { readonly [Field in keyof VisitProblems]?: string } {
  const t = useTranslations('visit.problem.visit');
  return {
    ...(found.title && { title: t(`title.${found.title}`) }),
    ...(found.kind && { kind: t(`kind.${found.kind}`) }),
    ...(found.on && { on: t(`on.${found.on}`) }),
    ...(found.visitors && { visitors: t(`visitors.${found.visitors}`) }),
    ...(found.spokenTo && { spokenTo: t(`spokenTo.${found.spokenTo}`) }),
    ...(found.place && { place: t(`place.${found.place}`) }),
    ...(found.summary && { summary: t(`summary.${found.summary}`) }),
    ...(found.contact && { contact: t(`contact.${found.contact}`) }),
  };
}
