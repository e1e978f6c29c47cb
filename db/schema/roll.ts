import { customType, index, integer, pgSchema, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';

/** Schema `roll` knows who may vote. Nothing in it is in `box`, and nothing in `box` is in it. */
export const roll = pgSchema('roll');

export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

export const household = roll.table(
  'household',
  {
    id: uuid().primaryKey(),
    roundId: text('round_id').notNull(),
    street: text().notNull(),
    houseNumber: integer('house_number').notNull(),
    houseLetter: text('house_letter').notNull(),
    addition: text().notNull(),
    postcode: text().notNull(),
    city: text().notNull(),
    /** POSTCODE|number|LETTER|ADDITION: four fields, so A+1 differs from A1. */
    canonical: text().notNull(),
    neighbourhoodCode: text('neighbourhood_code').notNull(),
    cheques: integer().notNull(),
  },
  (table) => [uniqueIndex().on(table.roundId, table.canonical)],
);

export const cheque = roll.table(
  'cheque',
  {
    id: uuid().primaryKey(),
    roundId: text('round_id').notNull(),
    /** Null for a spare that no household has yet. */
    householdId: uuid('household_id').references(() => household.id),
    areaGroup: integer('area_group').notNull(),
    /** SHA-256 of the sign-in secret; null for a spare, whose letter is not made yet. */
    signinHash: bytea('signin_hash'),
    /** AES-256-GCM(F, online public key | strip public key), AAD = round and cheque id. */
    sealed: bytea().notNull(),
    /** A spare's code, sealed under F; null for letters that were made. */
    sealedCode: bytea('sealed_code'),
  },
  (table) => [uniqueIndex().on(table.roundId, table.signinHash), index().on(table.householdId)],
);

/** Which buurten were merged into which area group before the letters were made. */
export const areaGroup = roll.table(
  'area_group',
  {
    roundId: text('round_id').notNull(),
    areaGroup: integer('area_group').notNull(),
    neighbourhoodCode: text('neighbourhood_code').notNull(),
    cheques: integer().notNull(),
    spares: integer().notNull(),
  },
  (table) => [uniqueIndex().on(table.roundId, table.neighbourhoodCode)],
);
