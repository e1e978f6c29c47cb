import { getTranslations } from 'next-intl/server';
import { Badge } from '@/components/ui/Badge';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { staffActor } from '@/lib/auth';
import { LOCALES } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import { standardText } from '@/lib/i18n/ownTexts';
import { getOwnTexts, OWN_TEXT_GROUPS, OWN_TEXTS, type OwnTextMap } from '@/lib/usecases/admin/own-texts';
import { AdminPage } from '../AdminPage';

export async function generateMetadata() {
  const t = await getTranslations('admin.texts');
  return { title: t('title') };
}

/** The texts that the municipality can write itself, with how they stand now. */
export default async function TextsPage() {
  const t = await getTranslations('admin');
  const own = await getOwnTexts(await staffActor('/beheer/instellingen/teksten'));
  const back = { href: '/beheer/instellingen', text: t('back') };
  return (
    <AdminPage title={t('texts.title')} back={back} allowed={own.ok}>
      <Paragraph lead>{t('texts.lead')}</Paragraph>
      {own.ok && OWN_TEXT_GROUPS.map((group) => <Group key={group} group={group} own={own.value} />)}
    </AdminPage>
  );
}

interface GroupProps {
  readonly group: (typeof OWN_TEXT_GROUPS)[number];
  readonly own: OwnTextMap;
}

async function Group({ group, own }: GroupProps) {
  const t = await getTranslations('admin.texts');
  return (
    <section className="wc-section" aria-labelledby={`groep-${group}`}>
      <Heading level={2} id={`groep-${group}`}>
        {t(`group.${group}`)}
      </Heading>
      <ul className="wc-list-plain wc-placelist">
        {OWN_TEXTS.filter((one) => one.group === group).map(({ key }) => (
          <li key={key}>
            {LOCALES.map((locale) => {
              const text = own.get(key)?.[locale];
              return (
                <span key={locale} className="wc-card__meta">
                  <span lang={locale}>{text ?? standardText(MESSAGES[locale], key)}</span>{' '}
                  {text !== undefined && <Badge>{t('own')}</Badge>}
                </span>
              );
            })}
            <TextLink href={`/beheer/instellingen/teksten/${key}`}>
              {t('change', { text: standardText(MESSAGES.nl, key).slice(0, 40) })}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
