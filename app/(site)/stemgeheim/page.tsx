import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PROSE_TAGS, ProsePage, ProseSection } from '@/components/layout/Prose';
import { RegisterGrows } from '@/components/secrecy/RegisterGrows';
import { RegisterOpens } from '@/components/secrecy/RegisterOpens';
import { TwoDoors } from '@/components/secrecy/TwoDoors';
import { TwoLists } from '@/components/secrecy/TwoLists';
import { WhoChecks } from '@/components/secrecy/WhoChecks';
import { TextLink } from '@/components/ui/Text';
import { historyDays } from '@/lib/usecases/system/history-days';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('verify.secrecy');
  return { title: t('title'), description: t('description') };
}

const TAGS = {
  ...PROSE_TAGS,
  check: (text: ReactNode) => <TextLink href="/controle">{text}</TextLink>,
};

/** What can be checked, by whom, and what stays to be trusted. */
const REST = [
  ['everyoneTitle', 'everyone'],
  ['auditorTitle', 'auditorText'],
  ['nobodyTitle', 'nobody'],
  ['trustTitle', 'trust'],
  ['historyTitle', 'history'],
  ['youTitle', 'you'],
] as const;

export default async function SecrecyPage() {
  const t = await getTranslations('verify.secrecy');
  const days = historyDays();
  return (
    <ProsePage title={t('title')} lead={t('lead')}>
      <ProseSection title={t('doorsTitle')}>
        <TwoDoors />
        {t.rich('doorsText', TAGS)}
      </ProseSection>
      <ProseSection title={t('knowsTitle')}>
        <TwoLists />
        {t.rich('knows', TAGS)}
      </ProseSection>
      <ProseSection title={t('registerTitle')}>
        <RegisterGrows />
        {t.rich('registerText', TAGS)}
      </ProseSection>
      <ProseSection title={t('openTitle')}>
        <RegisterOpens />
        {t.rich('openText', TAGS)}
      </ProseSection>
      <ProseSection title={t('whoTitle')}>
        <WhoChecks />
      </ProseSection>
      {REST.map(([title, text]) => (
        <ProseSection key={title} title={t(title)}>
          {t.rich(text, { ...TAGS, days })}
        </ProseSection>
      ))}
      <ProseSection title={t('nextTitle')}>
        <ul>
          <li>
            <TextLink href="/controle">{t('toCheck')}</TextLink>
          </li>
          <li>
            <TextLink href="/verantwoording">{t('toMethod')}</TextLink>
          </li>
          <li>
            <TextLink href="/privacy">{t('toPrivacy')}</TextLink>
          </li>
        </ul>
      </ProseSection>
    </ProsePage>
  );
}
