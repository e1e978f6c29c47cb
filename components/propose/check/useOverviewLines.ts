'use client';

import { useTranslations } from 'next-intl';
import { IDEA_THEMES } from '@/lib/domain/idea';
import { areaAt } from '@/lib/domain/idea-form';
import type { ProposalForm, ProposalStep } from '@/lib/domain/idea-proposal';
import type { NamedArea } from '@/lib/domain/idea-proposal-views';
import { positionOf } from '../fields/PlaceFields';

export type OverviewLine = readonly [label: string, value: string];

/** What was filled in, with its label, by the step in which it is asked. */
export function useOverviewLines(
  form: ProposalForm,
  areas: readonly NamedArea[],
): Readonly<Record<Exclude<ProposalStep, 'check'>, readonly OverviewLine[]>> {
  const t = useTranslations('propose');
  const themes = useTranslations('common.theme');
  const theme = IDEA_THEMES.find((one) => one === form.theme);
  const name = form.kind === 'organisation' ? 'organisationName' : 'groupName';
  return {
    idea: [
      [t('field.title'), form.title],
      [t('field.summary'), form.summary],
      [t('field.contact'), form.contact],
      [t('field.theme'), theme ? themes(theme) : ''],
      [t('field.maintainer'), form.maintainer],
    ],
    place: [[t('field.place'), useWhere(form, areas)]],
    money: [
      [t('field.cost'), form.cost],
      [t('field.cofunding'), form.cofunding],
      [t('field.kind'), form.kind === 'organisation' ? t('check.organisation') : t('check.residents')],
      [t(`field.${name}`), form.organiser],
    ],
  };
}

function useWhere(form: ProposalForm, areas: readonly NamedArea[]): string {
  const t = useTranslations('propose');
  const position = positionOf(form);
  if (position) return `${areaAt(areas, position)?.name ?? ''}, ${t('check.onMap')}`;
  const area = areas.find(({ code }) => code === form.neighbourhood);
  return `${area?.name ?? t('field.wholeDistrict')}, ${t('check.noPlace')}`;
}
