import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { saveTextAction } from '@/app/actions/admin';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { TextForm } from '@/components/staff/admin/TextForm';
import { Heading } from '@/components/ui/Heading';
import { staffActor } from '@/lib/auth';
import { LOCALES } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import { standardText } from '@/lib/i18n/ownTexts';
import { getOwnTexts, ownTextOf } from '@/lib/usecases/admin/own-texts';
import { AdminPage } from '../../AdminPage';

interface PageProps {
  readonly params: Promise<{ tekst: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('admin.text');
  return { title: t('title') };
}

/** One text in both languages. */
export default async function TextPage({ params }: PageProps) {
  const { tekst } = await params;
  const t = await getTranslations('admin');
  const own = await getOwnTexts(await staffActor(`/beheer/instellingen/teksten/${tekst}`));
  const kind = ownTextOf(tekst);
  if (own.ok && !kind) notFound();
  const back = { href: '/beheer/instellingen/teksten', text: t('text.back') };
  return (
    <AdminPage title={t('text.title')} back={back} allowed={own.ok}>
      {own.ok && kind && (
        <ClientMessages paths={['admin']}>
          {LOCALES.map((locale) => (
            <section key={locale} className="wc-section" aria-labelledby={`taal-${locale}`}>
              <Heading level={2} id={`taal-${locale}`}>
                {t(`text.language.${locale}`)}
              </Heading>
              <TextForm
                textKey={kind.key}
                locale={locale}
                standard={standardText(MESSAGES[locale], kind.key)}
                own={own.value.get(kind.key)?.[locale] ?? null}
                most={kind.most}
                action={saveTextAction}
              />
            </section>
          ))}
        </ClientMessages>
      )}
    </AdminPage>
  );
}
