'use client';

import { useTranslations } from 'next-intl';
import { PROPOSAL_STEPS, type ProposalStep } from '@/lib/domain/idea-proposal';
import { classNames } from '../ui/classNames';

/** "Stap 2 van 4" and the four names. */
export function Steps({ step }: { readonly step: ProposalStep }) {
  const t = useTranslations('propose.step');
  const at = PROPOSAL_STEPS.indexOf(step);
  const progress = t('progress', { step: String(at + 1), of: String(PROPOSAL_STEPS.length) });
  const names = PROPOSAL_STEPS.map((name) => t(name));
  return <StepLine at={at} names={names} progress={progress} label={t('label')} done={t('done')} />;
}

interface StepLineProps {
  /** Which of them it is, from 0. */
  readonly at: number;
  readonly names: readonly string[];
  readonly progress: string;
  readonly label: string;
  /** Said of the steps before it. */
  readonly done: string;
}

/** Where somebody is in a form of several steps, and what they are. */
export function StepLine({ at, names, progress, label, done }: StepLineProps) {
  return (
    <div className="wc-propose__steps">
      <p className="wc-propose__now">{progress}</p>
      <ol aria-label={label}>
        {names.map((name, i) => (
          <li
            key={name}
            className={classNames(i === at && 'wc-propose__here')}
            aria-current={i === at ? 'step' : undefined}
          >
            {name}
            {i < at && <span className="wc-hidden-label"> ({done})</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
