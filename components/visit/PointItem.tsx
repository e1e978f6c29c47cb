import { useTranslations } from 'next-intl';
import type { VisitPoint } from '@/lib/domain/visit/views';
import { Heading } from '../ui/Heading';
import { CameOfIt } from './CameOfIt';

interface PointItemProps {
  readonly point: VisitPoint;
  /** Number of the point that puts this one right. */
  readonly correctedBy: number | null;
}

/** One thing that was heard, what was answered, and what came of it. */
export function PointItem({ point, correctedBy }: PointItemProps) {
  const t = useTranslations('visit.public');
  const { number, text, answer, corrects, idea, project } = point;
  return (
    <li id={`punt-${number}`} className="wc-visit__item">
      <Heading level={3}>{t('point', { number })}</Heading>
      <p>{text}</p>
      {corrects !== null && <p className="wc-muted">{t('corrects', { number: corrects })}</p>}
      {correctedBy !== null && <p className="wc-muted">{t('correctedBy', { number: correctedBy })}</p>}
      {answer !== null && <p className="wc-visit__answer">{t('answer', { answer })}</p>}
      <CameOfIt idea={idea} project={project} />
    </li>
  );
}
