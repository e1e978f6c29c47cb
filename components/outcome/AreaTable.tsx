import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import type { NeighbourhoodFunding } from '@/lib/domain/outcome/analysis/types';
import { StackTable } from './table/StackTable';
import { useMoney } from './useMoney';

interface AreaTableProps {
  readonly areas: readonly NeighbourhoodFunding[];
  readonly currency: string;
}

/** Ideas and money by the neighbourhood of the ideas. */
export function AreaTable({ areas, currency }: AreaTableProps) {
  const t = useTranslations('outcome.areas');
  const money = useMoney(currency);
  return (
    <section className="wc-section" aria-labelledby="buurten">
      <Heading level={2} id="buurten">
        {t('heading')}
      </Heading>
      <div className="wc-outcome-prose">
        <Paragraph>{t('intro')}</Paragraph>
        <StackTable
          caption={t('caption')}
          captionHidden
          columns={[
            { label: t('columns.area') },
            { label: t('columns.funded'), numeric: true },
            { label: t('columns.cost'), numeric: true },
          ]}
          rows={areas.map(({ code, name, ideas, funded, fundedCents }) => ({
            key: `${code} ${name}`,
            cells: [name ?? t('none'), t('fundedOf', { funded, ideas }), money(fundedCents)],
          }))}
        />
      </div>
    </section>
  );
}
