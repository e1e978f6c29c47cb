import { getTranslations } from 'next-intl/server';
import { Heading } from '../ui/Heading';
import { Paragraph, TextLink } from '../ui/Text';

/** The way to the fund of a district; nothing where there is none. */
export async function FundTeaser({
  fund,
}: {
  readonly fund: { readonly id: string; readonly title: string } | null;
}) {
  const t = await getTranslations('fund.district');
  if (!fund) return null;
  return (
    <section className="wc-section">
      <Heading level={2}>{t('title')}</Heading>
      <Paragraph>
        {t('lead')} <TextLink href={`/wijkteam/${fund.id}`}>{t('link', { fund: fund.title })}</TextLink>
      </Paragraph>
    </section>
  );
}
