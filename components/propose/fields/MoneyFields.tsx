'use client';

import { useTranslations } from 'next-intl';
import { IDEA_LENGTHS } from '@/lib/domain/idea-form';
import { PROPOSER_KINDS } from '@/lib/domain/idea-proposal';
import { CheckedField, FieldNotes, notesOf } from '../../staff/form/CheckedField';
import type { FieldsProps } from './types';

type Changed = { readonly target: { readonly value: string } };

/** What it costs, and what there is already. */
export function MoneyFields({ form, problems, set }: FieldsProps) {
  const t = useTranslations('propose');
  const money = (name: 'cost' | 'cofunding') => ({
    id: name,
    label: t(`field.${name}`),
    hint: t(`hint.${name}`),
    error: problems[name],
    value: form[name],
    onChange: (event: Changed) => set({ [name]: event.target.value }),
    autoComplete: 'off',
    inputMode: 'decimal' as const,
    maxLength: 20,
  });
  return (
    <div className="wc-setup__pair">
      <CheckedField {...money('cost')} />
      <CheckedField {...money('cofunding')} />
    </div>
  );
}

/** The name under which it is carried out. */
export function NameField({ form, problems, set }: FieldsProps) {
  const t = useTranslations('propose');
  const name = form.kind === 'organisation' ? 'organisationName' : 'groupName';
  return (
    <CheckedField
      id="organiser"
      label={t(`field.${name}`)}
      hint={t(`hint.${name}`)}
      error={problems.organiser}
      value={form.organiser}
      onChange={(event) => set({ organiser: event.target.value })}
      autoComplete={form.kind === 'organisation' ? 'organization' : 'off'}
      maxLength={IDEA_LENGTHS.organiser}
    />
  );
}

/** Who brings it in, and where news goes. */
export function PeopleFields(props: FieldsProps) {
  const { form, problems, set } = props;
  const t = useTranslations('propose');
  const told = { id: 'kind', error: problems.kind };
  return (
    <>
      <fieldset
        id="kind"
        tabIndex={-1}
        className="wc-setup__set wc-propose__kinds"
        aria-describedby={notesOf(told)}
      >
        <legend className="utrecht-form-label">{t('field.kind')}</legend>
        <FieldNotes {...told} />
        {PROPOSER_KINDS.map((kind) => (
          <label key={kind} className="wc-check">
            <input
              type="radio"
              name="kind"
              className="utrecht-radio-button utrecht-radio-button--html-input"
              value={kind}
              checked={form.kind === kind}
              onChange={() => set({ kind })}
            />
            <span>{t(`field.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      {form.kind !== '' && <NameField {...props} />}
      <CheckedField
        id="email"
        label={t('field.email')}
        hint={t('hint.email')}
        error={problems.email}
        value={form.email}
        onChange={(event) => set({ email: event.target.value })}
        type="email"
        autoComplete="email"
        maxLength={254}
      />
    </>
  );
}
