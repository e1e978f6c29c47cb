import { getTranslations } from 'next-intl/server';
import { setLocale } from '@/app/actions/locale';
import { NotFoundText } from '@/components/layout/NotFoundText';
import { SiteFrame } from '@/components/layout/SiteFrame';

export async function generateMetadata() {
  const t = await getTranslations('pages.notFound');
  return { title: t('title') };
}

/** An address that is nothing: there is no layout around it, so it brings the frame. */
export default function NotFound() {
  return (
    <SiteFrame setLocale={setLocale}>
      <NotFoundText />
    </SiteFrame>
  );
}
