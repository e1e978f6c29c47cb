import { getTranslations } from 'next-intl/server';
import type { ProjectCounts } from '@/lib/domain/project/views';
import { Heading } from '../ui/Heading';
import { Paragraph, TextLink } from '../ui/Text';

interface ProjectsTeaserProps {
  readonly slug: string;
  readonly counts: ProjectCounts;
}

/** How many projects are done, in progress and planned, with the way to them; nothing where there are none. Words of the server: no script. */
export async function ProjectsTeaser({ slug, counts }: ProjectsTeaserProps) {
  const { realised, planned, stopped, in_progress: busy } = counts;
  if (realised + planned + stopped + busy === 0) return null;
  const t = await getTranslations('project.teaser');
  return (
    <section className="wc-section">
      <Heading level={2}>{t('title')}</Heading>
      <Paragraph>
        {t('line', { realised, busy, planned })} {stopped > 0 && t('stopped', { count: stopped })}
      </Paragraph>
      <Paragraph>
        <TextLink href={`/wijk/${slug}/projecten`}>{t('link')}</TextLink>
      </Paragraph>
    </section>
  );
}
