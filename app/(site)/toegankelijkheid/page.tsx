import { getTranslations } from 'next-intl/server';
import { PROSE_TAGS, ProsePage, ProseSection } from '@/components/layout/Prose';
import { Paragraph } from '@/components/ui/Text';

export async function generateMetadata() {
  const t = await getTranslations('pages.accessibility');
  return { title: t('title'), description: t('description') };
}

const SECTIONS = [
  ['aimTitle', 'aim'],
  ['doneTitle', 'done'],
  ['testedTitle', 'tested'],
  ['knownTitle', 'known'],
  ['helpTitle', 'help'],
] as const;

export default async function AccessibilityPage() {
  const t = await getTranslations('pages.accessibility');
  return (
    <ProsePage title={t('title')} lead={t('lead')}>
      {SECTIONS.map(([title, text]) => (
        <ProseSection key={title} title={t(title)}>
          {text === 'help' && <Paragraph>{t('contact')}</Paragraph>}
          {t.rich(text, PROSE_TAGS)}
        </ProseSection>
      ))}
    </ProsePage>
  );
}
