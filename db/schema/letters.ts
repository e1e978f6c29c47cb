import { date, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { household, roll } from './roll';
import { round } from './rounds';

/** A letter run of a round; the highest batch is the one whose letters count, as long as its cheques are there. */
export const letterRun = pgTable(
  'letter_run',
  {
    roundId: text('round_id').notNull(),
    /** 1, 2, … within the round; printed on every letter. */
    batch: integer().notNull(),
    madeOn: date('made_on').notNull(),
    letters: integer().notNull(),
    spares: integer().notNull(),
    /** The saved key file was shown to be the right one. */
    keyConfirmedOn: date('key_confirmed_on'),
    /** A file with letters was handed out to its end. */
    downloadedOn: date('downloaded_on'),
    /** Somebody said that the letters are out and the codes may go. */
    destroyedOn: date('destroyed_on'),
  },
  (table) => [
    primaryKey({ columns: [table.roundId, table.batch] }),
    foreignKey({ columns: [table.roundId], foreignColumns: [round.id] }),
  ],
);

/**
 * Letters that came back. Such a letter is not void: the household may still come for it. There is no way from here to
 * a cheque's keys, and a day is all the time there is.
 */
export const undeliverable = roll.table(
  'undeliverable',
  {
    roundId: text('round_id').notNull(),
    householdId: uuid('household_id').notNull(),
    /** The number printed on it: 1 at an address with one cheque. */
    letter: integer().notNull(),
    returnedOn: date('returned_on').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.householdId, table.letter] }),
    foreignKey({ columns: [table.householdId], foreignColumns: [household.id] }).onDelete('cascade'),
    index().on(table.roundId),
  ],
);
