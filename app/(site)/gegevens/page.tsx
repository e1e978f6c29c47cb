import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AddressList, ProblemList } from '@/components/exchange/ApiTables';
import { Code } from '@/components/exchange/Code';
import { RoundFiles } from '@/components/exchange/RoundFiles';
import { PROSE_TAGS, ProsePage, ProseSection } from '@/components/layout/Prose';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { apiExample, apiRounds } from '@/lib/usecases/exchange/api';

export async function generateMetadata() {
  const t = await getTranslations('exchange.page');
  return { title: t('title'), description: t('description') };
}

const TAGS = {
  ...PROSE_TAGS,
  code: (text: ReactNode) => <code>{text}</code>,
  check: (text: ReactNode) => <TextLink href="/controle">{text}</TextLink>,
};

/** What anybody can download or read with a program, in plain words and with an example that is real. */
export default async function DataPage() {
  const [t, { items: rounds }, example] = await Promise.all([
    getTranslations('exchange.page'),
    apiRounds(),
    apiExample(),
  ]);
  return (
    <ProsePage title={t('title')} lead={t('lead')}>
      <ProseSection title={t('downloadsTitle')}>
        {t.rich('downloads', TAGS)}
        <RoundFiles rounds={rounds} />
      </ProseSection>
      <ProseSection title={t('notTitle')}>{t.rich('not', TAGS)}</ProseSection>
      <ProseSection title={t('importTitle')}>{t.rich('import', TAGS)}</ProseSection>
      <ProseSection title={t('apiTitle')}>
        {t.rich('api', TAGS)}
        <Paragraph>
          <a className="nl-link" href="/api/v1/openapi.json">
            {t('openapi')}
          </a>
        </Paragraph>
        <AddressList />
      </ProseSection>
      {example && (
        <ProseSection title={t('exampleTitle')}>
          {t.rich('example', TAGS)}
          <Code label={t('exampleTitle')}>{`GET ${example.path}`}</Code>
          <Paragraph>{t('exampleAnswer')}</Paragraph>
          <Code label={t('exampleAnswer')}>{example.answer}</Code>
          {t.rich('morePages', TAGS)}
        </ProseSection>
      )}
      <section id="fouten">
        <Heading level={2}>{t('errorsTitle')}</Heading>
        {t.rich('errors', TAGS)}
        <ProblemList />
      </section>
    </ProsePage>
  );
}
