import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../ui/Button';
import { Heading } from '../ui/Heading';
import { Paragraph } from '../ui/Text';

/** What a page that does not exist says, inside whichever frame it is shown. */
export async function NotFoundText() {
  const t = await getTranslations('pages.notFound');
  return (
    <div className="wc-page wc-text">
      <Heading level={1}>{t('title')}</Heading>
      <Paragraph lead>{t('text')}</Paragraph>
      <div className="wc-actions">
        <ButtonLink href="/" look="secondary">
          {t('home')}
        </ButtonLink>
        <ButtonLink href="/stemmen">{t('vote')}</ButtonLink>
      </div>
    </div>
  );
}
