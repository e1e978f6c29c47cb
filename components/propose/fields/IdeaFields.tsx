'use client';

import { useTranslations } from 'next-intl';
import { IDEA_THEMES } from '@/lib/domain/idea';
import { IDEA_LENGTHS } from '@/lib/domain/idea-form';
import { CheckedField, CheckedFrame, checkedBox } from '../../staff/form/CheckedField';
import { CheckedText } from '../../staff/form/CheckedText';
import type { FieldsProps } from './types';

/** What the idea is. */
export function IdeaFields({ form, problems, set }: FieldsProps) {
  const t = useTranslations('propose');
  const text = (name: 'title' | 'summary' | 'contact' | 'maintainer') => ({
    id: name,
    label: t(`field.${name}`),
    hint: t(`hint.${name}`),
    error: problems[name],
    value: form[name],
    onChange: (event: { readonly target: { readonly value: string } }) => set({ [name]: event.target.value }),
    autoComplete: 'off',
    maxLength: IDEA_LENGTHS[name],
  });
  return (
    <>
      <CheckedField {...text('title')} />
      <CheckedText {...text('summary')} rows={5} />
      <CheckedText {...text('contact')} rows={3} />
      <ThemeField form={form} problems={problems} set={set} />
      <CheckedField {...text('maintainer')} />
    </>
  );
}

function ThemeField({ form, problems, set }: FieldsProps) {
  const t = useTranslations('propose.field');
  const themes = useTranslations('common.theme');
  const told = { id: 'theme', label: t('theme'), error: problems.theme };
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
