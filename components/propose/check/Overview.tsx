'use client';

import { useTranslations } from 'next-intl';
import { IDEA_THEMES } from '@/lib/domain/idea';
import { areaAt } from '@/lib/domain/idea-form';
import type { ProposalForm, ProposalStep } from '@/lib/domain/idea-proposal';
import type { NamedArea } from '@/lib/domain/idea-proposal-views';
import { Button } from '../../ui/Button';
import { Heading } from '../../ui/Heading';
import { positionOf } from '../fields/PlaceFields';

interface OverviewProps {
  readonly form: ProposalForm;
  readonly photos: number;
  readonly areas: readonly NamedArea[];
  readonly goTo: (step: ProposalStep) => void;
}

type Line = readonly [label: string, value: string];

/** Everything that was filled in, with a way back to each part. */
export function Overview({ form, photos, areas, goTo }: OverviewProps) {
  const t = useTranslations('propose');
  const themes = useTranslations('common.theme');
  const theme = IDEA_THEMES.find((one) => one === form.theme);
  const name = form.kind === 'organisation' ? 'organisationName' : 'groupName';
  const parts: readonly (readonly [ProposalStep, readonly Line[]])[] = [
    [
      'idea',
      [
        [t('field.title'), form.title],
        [t('field.summary'), form.summary],
        [t('field.contact'), form.contact],
        [t('field.theme'), theme ? themes(theme) : ''],
        [t('field.maintainer'), form.maintainer],
      ],
    ],
    ['place', [[t('field.place'), useWhere(form, areas)]]],
    [
      'money',
      [
        [t('field.cost'), form.cost],
        [t('field.cofunding'), form.cofunding],
        [t('field.kind'), form.kind === 'organisation' ? t('check.organisation') : t('check.residents')],
        [t(`field.${name}`), form.organiser],
        [t('field.email'), form.email],
        [t('check.photos'), photos === 0 ? '' : String(photos)],
      ],
    ],
  ];
  return parts.map(([step, lines]) => (
    <section key={step} className="wc-propose__part" aria-labelledby={`deel-${step}`}>
      <div className="wc-propose__parthead">
        <Heading level={3} id={`deel-${step}`}>
          {t(`step.${step}`)}
        </Heading>
        <Button
          look="subtle"
          aria-label={t('check.changeOf', { what: t(`step.${step}`) })}
          onClick={() => goTo(step)}
        >
          {t('check.change')}
        </Button>
      </div>
      <dl className="wc-facts">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value.trim() === '' ? <span className="wc-muted">{t('check.empty')}</span> : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}

function useWhere(form: ProposalForm, areas: readonly NamedArea[]): string {
  const t = useTranslations('propose');
  const position = positionOf(form);
  if (position) return `${areaAt(areas, position)?.name ?? ''}, ${t('check.onMap')}`;
  const area = areas.find(({ code }) => code === form.neighbourhood);
  return `${area?.name ?? t('field.wholeDistrict')}, ${t('check.noPlace')}`;
}
