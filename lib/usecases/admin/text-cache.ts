import { listOwnTexts } from '@/db/queries/settings';
import type { Locale } from '@/lib/domain/locale';
import { ownTextOf } from '@/lib/domain/own-texts';
import { database } from '../system/database';
import { log } from '../system/log';

/** Own texts of one language, by key. The same object as long as nothing was read anew. */
export type OwnTexts = ReadonlyMap<string, string>;

/** Another process may have saved one: what is older is read anew. */
const FRESH_MS = 60_000;
/** After a failure the standard texts are shown, and the database is asked again sooner. */
const RETRY_MS = 5_000;
const NONE: Readonly<Record<Locale, OwnTexts>> = { nl: new Map(), en: new Map() };

interface Kept {
  readonly until: number;
  readonly texts: Readonly<Record<Locale, OwnTexts>>;
}

/** Per process, also across the bundles of the framework. */
const holder = globalThis as { __wijkchequeOwnTexts?: Kept | undefined };

/**
 * The municipality's own texts, at most a minute old. Every page asks for them, so a database that does not answer costs
 * the own texts and not the page.
 */
export async function readOwnTexts(locale: Locale, now: Date): Promise<OwnTexts> {
  const kept = holder.__wijkchequeOwnTexts;
  if (kept && now.getTime() < kept.until) return kept.texts[locale];
  try {
    const rows = (await listOwnTexts(database())).filter(({ key }) => ownTextOf(key) !== null);
    const of = (language: Locale) =>
      new Map(rows.filter((row) => row.locale === language).map(({ key, text }) => [key, text]));
    const texts = { nl: of('nl'), en: of('en') };
    holder.__wijkchequeOwnTexts = { until: now.getTime() + FRESH_MS, texts };
    return texts[locale];
  } catch {
    log.warn('own texts could not be read');
    const texts = kept?.texts ?? NONE;
    holder.__wijkchequeOwnTexts = { until: now.getTime() + RETRY_MS, texts };
    return texts[locale];
  }
}

/** The next page reads them anew. */
export function forgetOwnTexts(): void {
  holder.__wijkchequeOwnTexts = undefined;
}
