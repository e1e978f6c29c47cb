import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { AreaForm } from '@/components/staff/areas/AreaForm';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { getAreaStatus } from '@/lib/usecases/areas/upload-areas';
import { StaffFrame } from '../../StaffFrame';
import '@/components/staff/setup/setup.css';

export async function generateMetadata() {
  const t = await getTranslations('areas');
  return { title: t('title') };
}

/** Boundaries and key figures of CBS: where an installation begins. */
export default async function AreasPage() {
  const [t, actor] = await Promise.all([getTranslations('areas'), currentActor()]);
  const status = await getAreaStatus(actor);
  return (
    <StaffFrame
      title={t('title')}
      back={{ href: '/beheer', text: t('back') }}
      refused={status.ok ? null : t(actor.kind === 'staff' ? 'notYours' : 'signIn')}
    >
      {status.ok && (
        <ClientMessages paths={['areas']}>
          <Paragraph lead>{t('status', { ...status.value })}</Paragraph>
          <section className="wc-section" aria-labelledby="grenzen">
            <Heading level={2} id="grenzen">
              {t('boundaries.title')}
            </Heading>
            <Paragraph>{t('boundaries.intro')}</Paragraph>
            <AreaForm kind="boundaries" />
          </section>
          <section className="wc-section" aria-labelledby="kerncijfers">
            <Heading level={2} id="kerncijfers">
              {t('figures.title')}
            </Heading>
            <Paragraph>{t('figures.intro')}</Paragraph>
            <AreaForm kind="figures" />
          </section>
        </ClientMessages>
      )}
    </StaffFrame>
  );
}
