import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import { type CouncilChoice, choiceQuery } from './choice';

/** What can be taken along of the page: plain links, because they are downloads and no pages. */
export function PageActions({ choice }: { readonly choice: CouncilChoice }) {
  const t = useTranslations('council.page');
  const query = choiceQuery(choice);
  const files = [
    ['annex', 'bijlage.pdf'],
    ['annexOdt', 'bijlage.odt'],
    ['csv', 'waarnemingen.csv'],
  ] as const;
  return (
    <section className="wc-council__actions" aria-labelledby="meenemen">
      <Heading level={2} look={3} id="meenemen">
        {t('actions')}
      </Heading>
      <p className="wc-council__links">
        {files.map(([name, file]) => (
          <a key={name} className="nl-link" href={`/api/raad/${file}?${query}`}>
            {t(name)}
          </a>
        ))}
      </p>
      <Paragraph className="wc-muted">{t('print')}</Paragraph>
    </section>
  );
}
