import { useLocale, useTranslations } from 'next-intl';
import type { StepView } from '@/lib/domain/project/views';
import { formatDate } from '@/lib/format';
import { Heading } from '../ui/Heading';
import { Paragraph } from '../ui/Text';
import { STATUS_SHAPES } from './shapes';

interface ProjectStepsProps {
  readonly steps: readonly StepView[];
  /** What was not done will not be. */
  readonly stopped: boolean;
}

/** The steps on the way, done and to come. */
export function ProjectSteps({ steps, stopped }: ProjectStepsProps) {
  const t = useTranslations('project.page');
  return (
    <section className="wc-section">
      <Heading level={2}>{t('steps')}</Heading>
      {steps.length === 0 ? (
        <Paragraph>{t('noSteps')}</Paragraph>
      ) : (
        <ol className="wc-steplist">
          {steps.map((step) => (
            <li key={step.id} className={step.doneOn === null ? undefined : 'wc-steplist__done'}>
              <StepWords step={step} stopped={stopped} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

interface StepWordsProps {
  readonly step: StepView;
  readonly stopped: boolean;
}

/** The shape of a step, what it is, and when. */
export function StepWords({ step: { title, doneOn, plannedOn }, stopped }: StepWordsProps) {
  const t = useTranslations('project.page');
  const locale = useLocale();
  const words = () => {
    if (doneOn !== null) return t('stepDone', { date: formatDate(doneOn, locale) });
    if (stopped) return t('stepNever');
    return plannedOn === null ? t('stepOpen') : t('stepPlanned', { date: formatDate(plannedOn, locale) });
  };
  return (
    <>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
        <path d={STATUS_SHAPES[doneOn === null ? 'planned' : 'realised']} fillRule="evenodd" />
      </svg>
      <div>
        <p>
          <b>{title}</b>
        </p>
        <p className="wc-muted wc-small">{words()}</p>
      </div>
    </>
  );
}
