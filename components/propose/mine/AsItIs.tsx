'use client';

import { useTranslations } from 'next-intl';
import type { ProposalForm } from '@/lib/domain/idea-proposal';
import type { NamedArea } from '@/lib/domain/idea-proposal-views';
import { Heading } from '../../ui/Heading';
import { useOverviewLines } from '../check/useOverviewLines';

interface AsItIsProps {
  /** What was typed. */
  readonly form: ProposalForm;
  readonly now: ProposalForm;
  readonly areas: readonly NamedArea[];
}

/** The idea as it is now, where that is something else than what was typed. */
export function AsItIs({ form, now, areas }: AsItIsProps) {
  const t = useTranslations('propose');
  const [typed, stored] = [useOverviewLines(form, areas), useOverviewLines(now, areas)];
  const lines = Object.values(stored).flat();
  const before = new Map(Object.values(typed).flat());
  return (
    <>
      <Heading level={3}>{t('mine.now')}</Heading>
      <dl className="wc-facts">
        {lines
          .filter(([label, value]) => before.get(label) !== value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value.trim() === '' ? <span className="wc-muted">{t('check.empty')}</span> : value}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}
