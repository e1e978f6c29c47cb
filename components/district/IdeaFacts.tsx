import { getLocale, getTranslations } from 'next-intl/server';
import { Heading } from '@/components/ui/Heading';
import { type Idea, targetCents } from '@/lib/domain/idea';
import type { Cents } from '@/lib/domain/money';
import { formatMoney } from '@/lib/format';

interface IdeaFactsProps {
  readonly idea: Idea;
  /** Addresses that organise it; 0 where nobody had to. */
  readonly organisers: number;
}

/** What it costs, and who does it. */
export async function IdeaFacts({ idea, organisers }: IdeaFactsProps) {
  const [t, about, locale] = await Promise.all([
    getTranslations('district.idea'),
    getTranslations('district.about'),
    getLocale(),
  ]);
  const money = (cents: Cents) => formatMoney(cents, locale);
  const costs: readonly (readonly [string, Cents])[] = [
    [t('total'), idea.costCents],
    ...(idea.cofundingCents > 0 ? [[t('cofunding'), idea.cofundingCents] as const] : []),
    ...(idea.carriedCents > 0 ? [[t('carried'), idea.carriedCents] as const] : []),
    [t('target'), targetCents(idea)],
  ];
  return (
    <>
      <section className="wc-section">
        <Heading level={2}>{t('cost')}</Heading>
        <dl className="wc-facts wc-facts--sum">
          {costs.map(([name, cents]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{money(cents)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="wc-section">
        <Heading level={2}>{t('who')}</Heading>
        <dl className="wc-facts">
          <dt>{t('organiser')}</dt>
          <dd>{idea.organiser}</dd>
          {organisers > 0 && (
            <>
              <dt>{about('addresses')}</dt>
              <dd>{about('organisers', { count: organisers })}</dd>
            </>
          )}
          <dt>{t('maintainer')}</dt>
          <dd>{idea.maintainer ?? t('maintainerNone')}</dd>
        </dl>
      </section>
    </>
  );
}
