import type { Locale } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import type { IdeaCsvWords } from '@/lib/usecases/rounds/get-outcome-files';

/** The words of the table. Amounts name their currency in the head of the column, unless there is none (`XXX`). */
export function csvWords(locale: Locale, currency: string): IdeaCsvWords {
  const { columns, reasons, yes, no } = MESSAGES[locale].downloads.ideas;
  const money = (text: string) => (currency === 'XXX' ? text : `${text} (${currency})`);
  return {
    columns: {
      ...columns,
      cost: money(columns.cost),
      target: money(columns.target),
      pledged: money(columns.pledged),
      paid: money(columns.paid),
    },
    reasons,
    yes,
    no,
    decimal: locale === 'nl' ? ',' : '.',
  };
}
