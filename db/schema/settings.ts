import { jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Locale } from '@/lib/domain/locale';

/** Texts on the residents' pages that the municipality wrote itself, instead of the product's. */
export const ownText = pgTable(
  'own_text',
  {
    locale: text().$type<Locale>().notNull(),
    /** Of the message it replaces, with dots. */
    key: text().notNull(),
    text: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.locale, table.key] })],
);

/** Settings of the whole installation. */
export const setting = pgTable('setting', {
  key: text().primaryKey(),
  value: jsonb().$type<string | number | boolean>().notNull(),
});
