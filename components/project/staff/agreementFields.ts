import { getTranslations } from 'next-intl/server';
import type { AgreementView, StaffProjectView } from '@/lib/domain/project/views';
import { AGREEMENT_ENDS } from '@/lib/domain/project/words';
import type { FieldSpec } from './fields';

/** Filled in from the agreement that is renewed, else from what was said about maintenance before. */
export async function agreementFields(
  { plannedKeeping, email }: StaffProjectView,
  before: AgreementView | null,
): Promise<readonly FieldSpec[]> {
  const { group, tasks, place } = before ?? plannedKeeping;
  const [form, ends] = await Promise.all([
    getTranslations('project.form'),
    getTranslations('project.atEndChoice'),
  ]);
  return [
    {
      kind: 'line',
      name: 'group',
      label: form('keeper'),
      hint: form('groupHint'),
      value: group,
    },
    { kind: 'text', name: 'tasks', label: form('tasks'), hint: form('tasksHint'), value: tasks ?? undefined },
    { kind: 'line', name: 'place', label: form('place'), value: place ?? undefined },
    { kind: 'day', name: 'from', label: form('from') },
    { kind: 'day', name: 'until', label: form('until'), hint: form('untilHint') },
    {
      kind: 'choice',
      name: 'atEnd',
      label: form('atEnd'),
      options: AGREEMENT_ENDS.map((value) => ({ value, label: ends(value) })),
      value: before?.atEnd,
    },
    { kind: 'mail', name: 'email', label: form('email'), hint: form('emailHint'), value: email ?? undefined },
    {
      kind: 'choice',
      name: 'locale',
      label: form('mailLanguage'),
      options: [
        { value: 'nl', label: form('nl') },
        { value: 'en', label: form('en') },
      ],
      value: 'nl',
    },
  ];
}
