import { getLocale, getTranslations } from 'next-intl/server';
import { Heading } from '@/components/ui/Heading';
import { formatDate } from '@/lib/format';
import type { LetterDesk } from '@/lib/usecases/letters/letter-desk';

/** What is known of the last letter run: counts and days. */
export async function LastRun({ last }: { readonly last: NonNullable<LetterDesk['last']> }) {
  const [t, locale] = await Promise.all([getTranslations('letters.page'), getLocale()]);
  const day = (on: string | null) => (on === null ? t('notYet') : formatDate(on, locale));
  const facts: [string, string][] = [
    [t('batch'), String(last.batch)],
    [t('madeOn'), formatDate(last.madeOn, locale)],
    [t('letters'), String(last.letters)],
    [t('spares'), String(last.spares)],
    [t('keyConfirmed'), day(last.keyConfirmedOn)],
    [t('downloaded'), day(last.downloadedOn)],
    [t('destroyed'), day(last.destroyedOn)],
  ];
  return (
    <section className="wc-section" aria-labelledby="laatste-partij">
      <Heading level={2} id="laatste-partij">
        {t('last')}
      </Heading>
      <dl className="wc-facts">
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
