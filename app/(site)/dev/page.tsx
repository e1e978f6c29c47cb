import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { TakeRole } from '@/components/staff/TakeRole';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { DEMO_STAFF, isDemo } from '@/lib/usecases/auth/demo-staff';

export async function generateMetadata() {
  const t = await getTranslations('staff.dev');
  return { title: t('title') };
}

/** Exists in the demo and in development only. */
export default async function TakeRolePage() {
  if (!isDemo()) notFound();
  const t = await getTranslations('staff.dev');
  const actor = await currentActor();
  return (
    <div className="wc-page">
      <Heading level={1}>{t('title')}</Heading>
      <Paragraph>{t('intro')}</Paragraph>
      <ClientMessages paths={['staff']}>
        <TakeRole
          people={DEMO_STAFF.map(({ id, role }) => ({ id, role }))}
          current={actor.kind === 'staff' ? actor.name : null}
        />
      </ClientMessages>
    </div>
  );
}
