import { boolean, foreignKey, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import type { AreaGeometry, KeyValues, PlaceKind, Scheme } from '@/lib/domain/area';

export const municipality = pgTable('municipality', {
  /** CBS code, GM…; municipalities keep theirs. */
  code: text().primaryKey(),
  name: text().notNull(),
  slug: text().notNull().unique(),
  /** CSS class of the municipality's NL Design System theme; null = the product's own. */
  theme: text(),
});

/** Key figures live beside the area they describe: null = not published, with year and source when known. */
const figures = {
  households: integer(),
  inhabitants: integer(),
  figuresYear: integer('figures_year'),
  figuresSource: text('figures_source'),
  /** What else the source says, by its own names of columns. */
  figureValues: jsonb('figure_values').$type<KeyValues>(),
};

export const district = pgTable(
  'district',
  {
    code: text().notNull(),
    year: integer().notNull(),
    municipalityCode: text('municipality_code')
      .notNull()
      .references(() => municipality.code),
    slug: text().notNull(),
    name: text().notNull(),
    scheme: text().$type<Scheme>().notNull(),
    pilot: boolean().notNull(),
    geometry: jsonb().$type<AreaGeometry>(),
    schematic: boolean().notNull(),
    source: text().notNull(),
    ...figures,
  },
  (table) => [primaryKey({ columns: [table.year, table.code] }), unique().on(table.slug)],
);

export const neighbourhood = pgTable(
  'neighbourhood',
  {
    code: text().notNull(),
    year: integer().notNull(),
    districtCode: text('district_code').notNull(),
    name: text().notNull(),
    geometry: jsonb().$type<AreaGeometry>(),
    source: text().notNull(),
    ...figures,
  },
  (table) => [
    primaryKey({ columns: [table.year, table.code] }),
    foreignKey({ columns: [table.year, table.districtCode], foreignColumns: [district.year, district.code] }),
  ],
);

export const place = pgTable('place', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  districtSlug: text('district_slug')
    .notNull()
    .references(() => district.slug),
  name: text().notNull(),
  kind: text().$type<PlaceKind>().notNull(),
  address: text().notNull(),
  /** How to reach it and when it is open, in the place's own words. */
  contact: text(),
  hours: text(),
  lat6: integer().notNull(),
  lon6: integer().notNull(),
});
