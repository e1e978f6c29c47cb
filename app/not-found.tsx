import { getTranslations } from 'next-intl/server';
import { setLocale } from '@/app/actions/locale';
import { SiteFrame } from '@/components/layout/SiteFrame';
import { ButtonLink } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';

export async function generateMetadata() {
  const t = await getTranslations('pages.notFound');
  return { title: t('title') };
}

export default async function NotFound() {
  const t = await getTranslations('pages.notFound');
  return (
    <SiteFrame setLocale={setLocale}>
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
    </SiteFrame>
  );
}
