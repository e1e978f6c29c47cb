'use client';

import { useSelectedLayoutSegment } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/classNames';

const STEPS = ['divide', 'check', 'code', 'proof'] as const;
type Step = (typeof STEPS)[number];

const SEGMENTS: Readonly<Record<string, Step>> = {
  verdelen: 'divide',
  controleren: 'check',
  bewijs: 'proof',
};

/** "Stap 2 van 4" and the four names; no links, because the steps have their own way back. */
export function StepIndicator() {
  const t = useTranslations('vote.frame');
  const segment = useSelectedLayoutSegment();
  const step: Step = segment === null ? 'code' : (SEGMENTS[segment] ?? 'code');
  const at = STEPS.indexOf(step);
  return (
    <div className="wc-steps">
      <p className="wc-steps__now">
        {t('progress', { step: String(at + 1), of: String(STEPS.length) })}
        <span className="wc-steps__name">: {t(`steps.${step}`)}</span>
      </p>
      <ol className="wc-steps__list" aria-label={t('stepsLabel')}>
        {STEPS.map((name, i) => (
          <li
            key={name}
            className={classNames('wc-steps__step', i === at && 'wc-steps__step--now')}
            aria-current={i === at ? 'step' : undefined}
          >
            {i + 1} {t(`steps.${name}`)}
            {i < at && <span className="wc-hidden-label"> ({t('done')})</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
