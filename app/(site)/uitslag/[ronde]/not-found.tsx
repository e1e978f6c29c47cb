import { getTranslations } from 'next-intl/server';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';

/** No such round, or its outcome is not published. */
export default async function OutcomeNotFound() {
  const t = await getTranslations('outcome.page');
  return (
    <div className="wc-page wc-gutter">
      <Heading level={1}>{t('none')}</Heading>
      <Paragraph>{t('noneExplained')}</Paragraph>
      <Paragraph>
        <TextLink href="/">{t('toHome')}</TextLink>
      </Paragraph>
    </div>
  );
}
