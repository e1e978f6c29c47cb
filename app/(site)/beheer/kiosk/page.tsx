import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { registerKioskAction, unregisterKioskAction } from '@/app/actions/kiosk';
import { KioskRegistered } from '@/components/kiosk/register/KioskRegistered';
import { RegisterKiosk } from '@/components/kiosk/register/RegisterKiosk';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { ButtonLink } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { isDemo } from '@/lib/usecases/auth/demo-staff';
import { KIOSK_COOKIE, readKiosk } from '@/lib/usecases/kiosk/kiosk-cookie';
import { listKioskDistricts } from '@/lib/usecases/kiosk/register-kiosk';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.register');
  return { title: t('title') };
}

/** Makes the browser that shows this page a kiosk, or an ordinary browser again. */
export default async function KioskPage() {
  const [t, workspace] = await Promise.all([
    getTranslations('desk.register'),
    getTranslations('staff.workspace'),
  ]);
  const districts = await listKioskDistricts(await currentActor());
  const kiosk = readKiosk((await cookies()).get(KIOSK_COOKIE)?.value);
  return (
    <div className="wc-page wc-text">
      <Paragraph>
        <TextLink href="/beheer">{t('back')}</TextLink>
      </Paragraph>
      <Heading level={1}>{t('title')}</Heading>
      {!districts.ok && (
        <>
          <Paragraph>{t('signIn')}</Paragraph>
          {isDemo() && <ButtonLink href="/dev">{workspace('takeRole')}</ButtonLink>}
        </>
      )}
      {districts.ok && (
        <ClientMessages paths={['desk.register']}>
          {kiosk ? (
            <KioskRegistered
              name={districts.value.find(({ slug }) => slug === kiosk.district)?.name ?? kiosk.district}
              action={unregisterKioskAction}
            />
          ) : (
            <RegisterKiosk districts={districts.value} action={registerKioskAction} />
          )}
        </ClientMessages>
      )}
    </div>
  );
}
