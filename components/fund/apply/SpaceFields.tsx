'use client';

import { useTranslations } from 'next-intl';
import { APPLICATION_LENGTHS } from '@/lib/domain/fund/application-form';
import { PlaceFields } from '../../propose/fields/PlaceFields';
import { CheckedField } from '../../staff/form/CheckedField';
import { CheckedText } from '../../staff/form/CheckedText';
import { RadioGroup } from '../../staff/form/RadioGroup';
import type { FieldsProps, MapProps } from './types';

const CHOICES = ['yes', 'no'] as const;

/** Where it comes, and who looks after it. */
export function SpaceFields(props: FieldsProps & MapProps) {
  const { place, form, problems, set, baseMap } = props;
  const t = useTranslations('fund.apply');
  return (
    <>
      <PlaceFields
        form={form}
        problems={{ place: problems.at('place') }}
        set={set}
        round={place.fund.id}
        scope="fonds"
        areas={place.areas}
        baseMap={baseMap}
        onlyPoint={place.sketched}
        {...(place.sketched && { outsideText: t('place.outside') })}
      />
      <RadioGroup
        id="publicSpace"
        name="publicSpace"
        legend={t('field.publicSpace')}
        error={problems.at('publicSpace')}
        options={CHOICES.map((value) => ({ value, label: t(`field.${value}`) }))}
        value={CHOICES.find((one) => one === form.publicSpace) ?? null}
        onChange={(publicSpace) => set({ publicSpace })}
      />
      {form.publicSpace !== '' && <MaintenanceFields {...props} />}
    </>
  );
}

function MaintenanceFields({ form, problems, set }: FieldsProps) {
  const t = useTranslations('fund.apply');
  return (
    <>
      <CheckedField
        id="maintainer"
        label={t('field.maintainer')}
        hint={t(form.publicSpace === 'yes' ? 'hint.maintainer' : 'hint.maintainerFree')}
        error={problems.at('maintainer')}
        value={form.maintainer}
        onChange={(event) => set({ maintainer: event.target.value })}
        autoComplete="off"
        maxLength={APPLICATION_LENGTHS.maintainer}
      />
      <CheckedText
        id="maintenancePlan"
        rows={3}
        label={t('field.maintenancePlan')}
        hint={t('hint.maintenancePlan')}
        error={problems.at('maintenancePlan')}
        value={form.maintenancePlan}
        onChange={(event) => set({ maintenancePlan: event.target.value })}
        maxLength={APPLICATION_LENGTHS.maintenancePlan}
      />
    </>
  );
}
