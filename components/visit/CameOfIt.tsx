import { useTranslations } from 'next-intl';
import type { LinkedIdea, LinkedProject } from '@/lib/domain/visit/views';
import { TextLink } from '../ui/Text';
import { ideaHref, projectHref } from './links';

interface CameOfItProps {
  readonly idea: LinkedIdea | null;
  readonly project: LinkedProject | null;
}

/** The idea and the project that came of a point or a promise; nothing when there are none. */
export function CameOfIt({ idea, project }: CameOfItProps) {
  const t = useTranslations('visit.public');
  const statuses = useTranslations('visit.projectStatus');
  const href = idea && ideaHref(idea);
  return (
    <>
      {idea && (
        <p className="wc-visit__link">
          {href && idea.title !== null
            ? t.rich('idea', { title: () => <TextLink href={href}>{idea.title}</TextLink> })
            : t('ideaHidden')}
        </p>
      )}
      {project && (
        <p className="wc-visit__link">
          {t.rich('project', {
            title: () => <TextLink href={projectHref(project)}>{project.title}</TextLink>,
            status: statuses(project.status),
          })}
        </p>
      )}
    </>
  );
}
