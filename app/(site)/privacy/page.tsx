import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PROSE_TAGS, ProsePage, ProseSection } from '@/components/layout/Prose';
import { Alert } from '@/components/ui/Alert';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { getBaseMap } from '@/lib/usecases/areas/base-map';
import { isDemo } from '@/lib/usecases/auth/demo-staff';
import { historyDays } from '@/lib/usecases/retention/history-days';
import { surveyDays } from '@/lib/usecases/survey/survey-steps';

export async function generateMetadata() {
  const t = await getTranslations('pages.privacy');
  return { title: t('title'), description: t('description') };
}

export default async function PrivacyPage() {
  const t = await getTranslations('pages.privacy');
  const { url } = getBaseMap();
  const keeping = await getTranslations('retention.privacy');
  const fund = await getTranslations('fund.privacy');
  const survey = await getTranslations('survey.privacy');
  const project = await getTranslations('project.privacy');
  const link = (text: ReactNode) => <TextLink href="/verantwoording">{text}</TextLink>;
  return (
    <ProsePage title={t('title')} lead={t('lead')}>
      {isDemo() && <Alert kind="warning">{t('demo')}</Alert>}
      <ProseSection title={t('lookTitle')}>{t.rich('look', PROSE_TAGS)}</ProseSection>
      <ProseSection title={t('mapTitle')}>
        {url === null
          ? t.rich('mapOff', PROSE_TAGS)
          : t.rich('mapOn', { ...PROSE_TAGS, host: new URL(url).host })}
      </ProseSection>
      <ProseSection title={t('deviceTitle')}>{t.rich('device', PROSE_TAGS)}</ProseSection>
      <ProseSection title={t('voteTitle')}>{t.rich('vote', { ...PROSE_TAGS, link })}</ProseSection>
      <ProseSection title={fund('title')}>{fund.rich('text', PROSE_TAGS)}</ProseSection>
      <ProseSection title={t('publishTitle')}>{t.rich('publish', PROSE_TAGS)}</ProseSection>
      <ProseSection title={keeping('title')}>
        {keeping.rich('text', { ...PROSE_TAGS, days: historyDays() })}
      </ProseSection>
      <ProseSection title={project('title')}>{project.rich('text', PROSE_TAGS)}</ProseSection>
      <ProseSection title={survey('title')}>
        {survey.rich('text', { ...PROSE_TAGS, days: String(await surveyDays()) })}
      </ProseSection>
      <ProseSection title={t('rightsTitle')}>
        {t.rich('rights', PROSE_TAGS)}
        <Paragraph>{t('contact')}</Paragraph>
      </ProseSection>
    </ProsePage>
  );
}
