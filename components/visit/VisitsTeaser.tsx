import { useTranslations } from 'next-intl';
import { Heading } from '../ui/Heading';
import { Paragraph, TextLink } from '../ui/Text';

interface VisitsTeaserProps {
  readonly slug: string;
  readonly visits: number;
}

/** On the page of a district: that there were visits, and where they are told of. Nothing without one. */
export function VisitsTeaser({ slug, visits }: VisitsTeaserProps) {
  const t = useTranslations('visit.public');
  if (visits === 0) return null;
  return (
    <section className="wc-section">
      <Heading level={2}>{t('districtLink')}</Heading>
      <Paragraph>{t('districtLinkLead')}</Paragraph>
      <Paragraph>
        <TextLink href={`/wijk/${slug}/bezoeken`}>{t('teaser', { count: visits })}</TextLink>
      </Paragraph>
    </section>
  );
}
