'use client';

import { useLocale, useTranslations } from 'next-intl';
import { APPLICATION_LENGTHS } from '@/lib/domain/fund/application-form';
import { IDEA_THEMES } from '@/lib/domain/idea';
import { formatDate } from '@/lib/format';
import { CheckedField, CheckedFrame, checkedBox } from '../../staff/form/CheckedField';
import { CheckedText } from '../../staff/form/CheckedText';
import type { FieldsProps } from './types';

/** What the plan is, and when it begins. */
export function PlanFields({ place, form, problems, set }: FieldsProps) {
  const t = useTranslations('fund.apply');
  const locale = useLocale();
  const text = (name: 'title' | 'summary' | 'contact') => ({
    id: name,
    label: t(`field.${name}`),
    hint: t(`hint.${name}`),
    error: problems.at(name),
    value: form[name],
    onChange: (event: { readonly target: { readonly value: string } }) => set({ [name]: event.target.value }),
    autoComplete: 'off',
    maxLength: APPLICATION_LENGTHS[name],
  });
  const { fund, earliestStart, latestStart } = place;
  return (
    <>
      <CheckedField {...text('title')} />
      <CheckedText {...text('summary')} rows={6} />
      <CheckedText {...text('contact')} rows={3} />
      <ThemeField place={place} form={form} problems={problems} set={set} />
      <CheckedField
        id="startsOn"
        label={t('field.startsOn')}
        hint={t('hint.startsOn', { date: formatDate(earliestStart, locale), days: fund.applyDaysAhead })}
        error={problems.at('startsOn')}
        type="date"
        min={earliestStart}
        max={latestStart}
        value={form.startsOn}
        onChange={(event) => set({ startsOn: event.target.value })}
      />
    </>
  );
}

function ThemeField({ form, problems, set }: FieldsProps) {
  const t = useTranslations('fund.apply.field');
  const themes = useTranslations('common.theme');
  const told = { id: 'theme', label: t('theme'), error: problems.at('theme') };
  const { className: _, ...box } = checkedBox(told);
  return (
    <CheckedFrame {...told}>
      <select
        {...box}
        value={form.theme}
        onChange={(event) => set({ theme: event.target.value })}
        className="utrecht-select utrecht-select--html-select"
      >
        <option value="">{t('chooseTheme')}</option>
        {IDEA_THEMES.map((theme) => (
          <option key={theme} value={theme}>
            {themes(theme)}
          </option>
        ))}
      </select>
    </CheckedFrame>
  );
}
