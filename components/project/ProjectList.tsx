import { useLocale, useTranslations } from 'next-intl';
import type { ProjectCard } from '@/lib/domain/project/views';
import { formatDate, formatMoney } from '@/lib/format';
import { Heading } from '../ui/Heading';
import { TextLink } from '../ui/Text';
import { ProjectImage } from './ProjectPhotos';
import { StatusSign } from './StatusSign';

interface ProjectListProps {
  readonly slug: string;
  readonly projects: readonly ProjectCard[];
}

/** The projects of a district in words; complete without the map. */
export function ProjectList({ slug, projects }: ProjectListProps) {
  return (
    <ul className="wc-projects">
      {projects.map((project) => (
        <li key={project.id} className="wc-projectcard">
          <div className="wc-projectcard__words">
            <Heading level={2} look={3}>
              <TextLink href={`/wijk/${slug}/projecten/${encodeURIComponent(project.id)}`}>
                {project.title}
              </TextLink>
            </Heading>
            <p>
              <StatusSign status={project.status} />
            </p>
            <CardLines project={project} />
          </div>
          {project.photo && <ProjectImage photo={project.photo} />}
        </li>
      ))}
    </ul>
  );
}

function CardLines({ project }: { readonly project: ProjectCard }) {
  const t = useTranslations('project');
  const locale = useLocale();
  const { status, group, awardedCents, returnedCents, destination, dueOn, endedOn, maintainedUntil } =
    project;
  const money = (cents: number) => formatMoney(cents, locale);
  const lines = [
    t('list.group', { group }),
    ...(awardedCents > 0 ? [t('list.awarded', { amount: money(awardedCents) })] : []),
    ...(endedOn === null && dueOn !== null ? [t('list.due', { date: formatDate(dueOn, locale) })] : []),
    ...(endedOn === null
      ? []
      : [t(status === 'stopped' ? 'list.stoppedOn' : 'list.ended', { date: formatDate(endedOn, locale) })]),
    ...(returnedCents > 0 && destination !== null
      ? [t('list.returned', { amount: money(returnedCents), where: t(`destination.${destination}`) })]
      : []),
    ...(maintainedUntil === null ? [] : [t('list.kept', { date: formatDate(maintainedUntil, locale) })]),
  ];
  return (
    <>
      {lines.map((line) => (
        <p key={line} className="wc-card__meta">
          {line}
        </p>
      ))}
    </>
  );
}
