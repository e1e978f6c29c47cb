import { getLocale, getTranslations } from 'next-intl/server';
import { Heading } from '@/components/ui/Heading';
import { type Idea, targetCents } from '@/lib/domain/idea';
import type { Cents } from '@/lib/domain/money';
import { formatMoney } from '@/lib/format';

/** What it costs, and who does it. */
export async function IdeaFacts({ idea }: { readonly idea: Idea }) {
  const [t, locale] = await Promise.all([getTranslations('district.idea'), getLocale()]);
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
          <dt>{t('maintainer')}</dt>
          <dd>{idea.maintainer ?? t('maintainerNone')}</dd>
        </dl>
      </section>
    </>
  );
}
