import { getTranslations } from 'next-intl/server';
import { saveSettingsAction } from '@/app/actions/admin';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { MailOverview } from '@/components/staff/admin/MailOverview';
import { RetentionForm } from '@/components/staff/admin/RetentionForm';
import { ButtonLink } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { staffActor } from '@/lib/auth';
import { type DistrictLine, listDistrictSettings } from '@/lib/usecases/admin/districts';
import { getSettings } from '@/lib/usecases/admin/settings';
import { getMailState } from '@/lib/usecases/mail/get-mail-state';
import { AdminPage } from './AdminPage';

export async function generateMetadata() {
  const t = await getTranslations('admin');
  return { title: t('title') };
}

/** What holds for the whole installation. */
export default async function SettingsPage() {
  const t = await getTranslations('admin');
  const actor = await staffActor('/beheer/instellingen');
  const [districts, mail, settings] = await Promise.all([
    listDistrictSettings(actor),
    getMailState(actor),
    getSettings(actor),
  ]);
  return (
    <AdminPage title={t('title')} allowed={districts.ok}>
      <Paragraph lead>{t('lead')}</Paragraph>
      {districts.ok && <Districts districts={districts.value} />}
      <section className="wc-section" aria-labelledby="teksten">
        <Heading level={2} id="teksten">
          {t('texts.title')}
        </Heading>
        <Paragraph>{t('texts.lead')}</Paragraph>
        <ButtonLink href="/beheer/instellingen/teksten">{t('texts.open')}</ButtonLink>
      </section>
      {mail.ok && (
        <section className="wc-section" aria-labelledby="mail">
          <Heading level={2} id="mail">
            {t('mail.title')}
          </Heading>
          <Paragraph>{t('mail.lead')}</Paragraph>
          <MailOverview state={mail.value} />
        </section>
      )}
      {settings.ok && (
        <section className="wc-section" aria-labelledby="bewaren">
          <Heading level={2} id="bewaren">
            {t('keep.title')}
          </Heading>
          <Paragraph>{t('keep.lead')}</Paragraph>
          <ClientMessages paths={['admin']}>
            <RetentionForm filled={settings.value} action={saveSettingsAction} />
          </ClientMessages>
        </section>
      )}
    </AdminPage>
  );
}

async function Districts({ districts }: { readonly districts: readonly DistrictLine[] }) {
  const [t, schemes] = await Promise.all([
    getTranslations('admin.districts'),
    getTranslations('common.scheme'),
  ]);
  const municipalities = [...new Set(districts.map(({ municipality }) => municipality))].toSorted();
  return (
    <section className="wc-section" aria-labelledby="wijken">
      <Heading level={2} id="wijken">
        {t('title')}
      </Heading>
      <Paragraph>{t('lead')}</Paragraph>
      {districts.length === 0 && <Paragraph>{t('none')}</Paragraph>}
      <ButtonLink href="/beheer/instellingen/gebieden">{t('import')}</ButtonLink>
      {municipalities.map((one) => (
        <section key={one} aria-label={one}>
          <Heading level={3}>{one}</Heading>
          <ul className="wc-list-plain wc-placelist">
            {districts
              .filter(({ municipality }) => municipality === one)
              .map(({ slug, name, scheme, pilot, places }) => (
                <li key={slug}>
                  <TextLink href={`/beheer/instellingen/wijken/${slug}`}>{name}</TextLink>
                  <span className="wc-card__meta">
                    {t('about', { scheme: schemes(scheme), pilot: pilot ? 'yes' : 'no', places })}
                  </span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
