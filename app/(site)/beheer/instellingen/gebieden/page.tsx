import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { AreaForm } from '@/components/staff/areas/AreaForm';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { getAreaStatus } from '@/lib/usecases/areas/upload-areas';
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
    <div className="wc-page wc-gutter">
      <Paragraph>
        <TextLink href="/beheer">{t('back')}</TextLink>
      </Paragraph>
      <Heading level={1}>{t('title')}</Heading>
      {status.ok ? (
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
      ) : (
        <Paragraph>{actor.kind === 'staff' ? t('notYours') : t('signIn')}</Paragraph>
      )}
    </div>
  );
}
