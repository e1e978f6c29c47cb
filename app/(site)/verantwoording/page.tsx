import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PROSE_TAGS, ProsePage, ProseSection } from '@/components/layout/Prose';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { historyDays } from '@/lib/usecases/system/history-days';
import { namedStorage } from '@/lib/usecases/system/named-storage';

export async function generateMetadata() {
  const t = await getTranslations('pages.accountability');
  return { title: t('title'), description: t('description') };
}

const BEFORE = [
  ['voteTitle', 'vote'],
  ['fixedTitle', 'fixed'],
  ['ruleTitle', 'rule'],
  ['checkTitle', 'check'],
  ['trustTitle', 'trust'],
  ['keysTitle', 'keys'],
] as const;

const TAGS = {
  ...PROSE_TAGS,
  check: (text: ReactNode) => <TextLink href="/controle">{text}</TextLink>,
  secrecy: (text: ReactNode) => <TextLink href="/stemgeheim">{text}</TextLink>,
};

export default async function AccountabilityPage() {
  const t = await getTranslations('pages.accountability');
  const storage = namedStorage();
  const days = historyDays();
  return (
    <ProsePage title={t('title')} lead={t('lead')}>
      {BEFORE.map(([title, text]) => (
        <ProseSection key={title} title={t(title)}>
          {t.rich(text, { ...TAGS, days })}
        </ProseSection>
      ))}
      <ProseSection title={t('storageTitle')}>
        <Paragraph>{storage === null ? t('storageOwn') : t('storageNamed', { storage })}</Paragraph>
      </ProseSection>
      <ProseSection title={t('figuresTitle')}>{t.rich('figures', PROSE_TAGS)}</ProseSection>
    </ProsePage>
  );
}
