'use client';

import { useTranslations } from 'next-intl';
import { PROPOSAL_STEPS, type ProposalStep } from '@/lib/domain/idea-proposal';
import { classNames } from '../ui/classNames';

/** "Stap 2 van 4" and the four names. */
export function Steps({ step }: { readonly step: ProposalStep }) {
  const t = useTranslations('propose.step');
  const at = PROPOSAL_STEPS.indexOf(step);
  return (
    <div className="wc-propose__steps">
      <p className="wc-propose__now">
        {t('progress', { step: String(at + 1), of: String(PROPOSAL_STEPS.length) })}
      </p>
      <ol aria-label={t('label')}>
        {PROPOSAL_STEPS.map((name, i) => (
          <li
            key={name}
            className={classNames(i === at && 'wc-propose__here')}
            aria-current={i === at ? 'step' : undefined}
          >
            {t(name)}
            {i < at && <span className="wc-hidden-label"> ({t('done')})</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
