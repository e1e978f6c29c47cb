'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { STAFF_ROLES, type StaffRole } from '@/lib/domain/permissions';
import { actsInDistricts, type Duties } from '@/lib/domain/staff';
import { CheckboxField, SelectField } from '../ui/Field';
import type { DutiesProblem } from './dutiesProblem';
import { PostingFields } from './PostingFields';

export interface DistrictChoice {
  readonly slug: string;
  readonly name: string;
}

interface DutiesFieldsProps {
  readonly districts: readonly DistrictChoice[];
  readonly start: Duties;
  /** What is wrong, with the field that it is about. */
  readonly problem: DutiesProblem | null;
}

/** A role, the districts of it where it has any, and the desk and the days of a desk assistant. */
export function DutiesFields({ districts, start, problem }: DutiesFieldsProps) {
  const t = useTranslations('account.invite');
  const roles = useTranslations('staff.role');
  const [role, setRole] = useState<StaffRole>(start.role);
  const error = problem?.field === 'district' ? problem.sentence : null;
  return (
    <>
      <SelectField
        id="staff-role"
        name="role"
        label={t('role')}
        value={role}
        onChange={(event) => setRole(event.currentTarget.value as StaffRole)}
      >
        {STAFF_ROLES.map((one) => (
          <option key={one} value={one}>
            {roles(one)}
          </option>
        ))}
      </SelectField>
      <fieldset
        hidden={!actsInDistricts(role)}
        className="wc-account-districts"
        aria-describedby={error ? 'staff-districts-hint staff-districts-error' : 'staff-districts-hint'}
      >
        <legend className="utrecht-form-label">{t('districts')}</legend>
        <p id="staff-districts-hint" className="nl-paragraph wc-muted wc-small">
          {t('districtsHint')}
        </p>
        {error && (
          <p id="staff-districts-error" className="utrecht-form-field-error-message">
            {error}
          </p>
        )}
        <div className="wc-account-districts__list">
          {districts.map(({ slug, name }) => (
            <CheckboxField
              key={slug}
              id={`district-${slug}`}
              name="district"
              value={slug}
              label={name}
              defaultChecked={start.districts.includes(slug)}
              aria-invalid={error !== null || undefined}
            />
          ))}
        </div>
      </fieldset>
      {role === 'desk_assistant' && <PostingFields start={start.posting} problem={problem} />}
    </>
  );
}
