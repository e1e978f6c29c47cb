'use client';

import { useTranslations } from 'next-intl';
import { APPLICATION_LENGTHS } from '@/lib/domain/fund/application-form';
import { APPLICANT_KINDS } from '@/lib/domain/fund/words';
import { CheckedField } from '../../staff/form/CheckedField';
import { RadioGroup } from '../../staff/form/RadioGroup';
import type { FieldsProps } from './types';

type Name = 'applicant' | 'name' | 'email' | 'phone' | 'street' | 'postcode' | 'town';

/** Who applies, and where the letter goes. */
export function PeopleFields({ form, problems, set }: FieldsProps) {
  const t = useTranslations('fund.apply');
  const kinds = useTranslations('fund.kind');
  const text = (name: Name, autoComplete: string, maxLength: number) => ({
    id: name,
    label: t(`field.${name}`),
    error: problems.at(name),
    value: form[name],
    onChange: (event: { readonly target: { readonly value: string } }) => set({ [name]: event.target.value }),
    autoComplete,
    maxLength,
  });
  const free = form.kind === 'residents';
  return (
    <>
      <RadioGroup
        id="kind"
        name="kind"
        legend={t('field.kind')}
        error={problems.at('kind')}
        options={APPLICANT_KINDS.map((value) => ({ value, label: kinds(value) }))}
        value={APPLICANT_KINDS.find((one) => one === form.kind) ?? null}
        onChange={(kind) => set({ kind })}
      />
      {form.kind !== '' && (
        <CheckedField
          {...text('applicant', 'organization', APPLICATION_LENGTHS.applicant)}
          hint={t(free ? 'hint.applicantFree' : 'hint.applicant')}
        />
      )}
      <p className="wc-small">{t('hint.private')}</p>
      <CheckedField {...text('name', 'name', APPLICATION_LENGTHS.name)} />
      <div className="wc-setup__pair">
        <CheckedField {...text('email', 'email', 254)} type="email" hint={t('hint.email')} />
        <CheckedField {...text('phone', 'tel', 25)} type="tel" hint={t('hint.phone')} />
      </div>
      <CheckedField
        {...text('street', 'street-address', APPLICATION_LENGTHS.street)}
        hint={t('hint.address')}
      />
      <div className="wc-setup__pair">
        <CheckedField {...text('postcode', 'postal-code', 10)} />
        <CheckedField {...text('town', 'address-level2', APPLICATION_LENGTHS.town)} />
      </div>
    </>
  );
}
