import { getTranslations } from 'next-intl/server';
import { HomeScreen } from '@/components/district/HomeScreen';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { getBaseMap } from '@/lib/usecases/areas/base-map';
import { getHome } from '@/lib/usecases/areas/get-home';
import { isDemo } from '@/lib/usecases/auth/demo-staff';

export async function generateMetadata() {
  const t = await getTranslations('pages.home');
  return { description: t('description') };
}

export default async function HomePage() {
  const view = await getHome();
  return (
    <>
      {(view.sample || isDemo()) && <SampleNotice />}
      <HomeScreen view={view} baseMap={getBaseMap()} />
    </>
  );
}
