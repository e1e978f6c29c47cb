import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import { PageButtons } from './PageButtons';

interface TakeAlongProps {
  /** Address and words of every file; plain links, because they are downloads and no pages. */
  readonly files: readonly { readonly href: string; readonly label: ReactNode }[];
}

/** What can be taken along of a page: its files, the page on paper, and its address. */
export function TakeAlong({ files }: TakeAlongProps) {
  const t = useTranslations('council.page');
  return (
    <section className="wc-council__actions" aria-labelledby="meenemen">
      <Heading level={2} look={3} id="meenemen">
        {t('actions')}
      </Heading>
      <p className="wc-council__links">
        {files.map(({ href, label }) => (
          <a key={href} className="nl-link" href={href}>
            {label}
          </a>
        ))}
      </p>
      <PageButtons
        words={{
          print: t('act.print'),
          link: t('act.link'),
          printed: t('act.printed'),
          someMissing: t('act.someMissing'),
          copied: t('act.copied'),
          copyFailed: t('act.copyFailed'),
          failed: t('act.failed'),
        }}
      />
      <Paragraph className="wc-muted">{t('print')}</Paragraph>
    </section>
  );
}
