import { useTranslations } from 'next-intl';
import { type CouncilChoice, choiceQuery } from './choice';
import { TakeAlong } from './print/TakeAlong';

/** What can be taken along of the page that compares. */
export function PageActions({ choice }: { readonly choice: CouncilChoice }) {
  const t = useTranslations('council.page');
  const query = choiceQuery(choice);
  const files = [
    ['annex', 'bijlage.pdf'],
    ['annexOdt', 'bijlage.odt'],
    ['csv', 'waarnemingen.csv'],
  ] as const;
  return (
    <TakeAlong
      files={files.map(([name, file]) => ({ href: `/api/raad/${file}?${query}`, label: t(name) }))}
    />
  );
}
