'use client';

import { useTranslations } from 'next-intl';
import type { ProposalForm, ProposalStep } from '@/lib/domain/idea-proposal';
import type { NamedArea } from '@/lib/domain/idea-proposal-views';
import { Button } from '../../ui/Button';
import { Heading } from '../../ui/Heading';
import { type OverviewLine, useOverviewLines } from './useOverviewLines';

interface OverviewProps {
  readonly form: ProposalForm;
  readonly photos: number;
  readonly areas: readonly NamedArea[];
  readonly goTo: (step: ProposalStep) => void;
}

/** Everything that was filled in, with a way back to each part. */
export function Overview({ form, photos, areas, goTo }: OverviewProps) {
  const t = useTranslations('propose');
  const lines = useOverviewLines(form, areas);
  const sent: readonly OverviewLine[] = [
    [t('field.email'), form.email],
    [t('check.photos'), photos === 0 ? '' : String(photos)],
  ];
  const parts: readonly (readonly [ProposalStep, readonly OverviewLine[]])[] = [
    ['idea', lines.idea],
    ['place', lines.place],
    ['money', [...lines.money, ...sent]],
  ];
  return parts.map(([step, own]) => (
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
        {own.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value.trim() === '' ? <span className="wc-muted">{t('check.empty')}</span> : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
