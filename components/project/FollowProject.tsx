import { getTranslations } from 'next-intl/server';
import { Paragraph, TextLink } from '../ui/Text';

interface FollowProjectProps {
  readonly slug: string;
  readonly project: string;
}

/** From an idea to what becomes of it. */
export async function FollowProject({ slug, project }: FollowProjectProps) {
  const t = await getTranslations('project.page');
  return (
    <Paragraph>
      <TextLink href={`/wijk/${slug}/projecten/${encodeURIComponent(project)}`}>{t('follow')}</TextLink>
    </Paragraph>
  );
}
