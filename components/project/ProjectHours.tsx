import { useTranslations } from 'next-intl';
import type { ProjectView } from '@/lib/domain/project/views';
import { Heading } from '../ui/Heading';
import { Paragraph } from '../ui/Text';

/** Hours that residents meant to give, and gave: how many, never who. */
export function ProjectHours({ view: { plannedHours, hours } }: { readonly view: ProjectView }) {
  const t = useTranslations('project.page');
  if (plannedHours === null && hours.length === 0) return null;
  const done = hours.reduce((sum, line) => sum + line.hours, 0);
  return (
    <section className="wc-section">
      <Heading level={2}>{t('hoursTitle')}</Heading>
      {plannedHours !== null && <Paragraph>{t('hoursPlanned', { hours: plannedHours })}</Paragraph>}
      <Paragraph>{hours.length === 0 ? t('hoursNone') : t('hoursDone', { hours: done })}</Paragraph>
    </section>
  );
}
