import { sql } from 'drizzle-orm';
import { date, foreignKey, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { ChequeReason } from '@/lib/domain/desk';
import { box } from './box';
import { bytea, cheque, roll } from './roll';
import { round } from './rounds';

/**
 * What one member of staff asks about a cheque and another confirms; a confirmed one is what makes a cheque void, and
 * which spare came in its place. Days and no times, since it is about a household.
 */
export const chequeRequest = roll.table(
  'cheque_request',
  {
    id: uuid().primaryKey(),
    roundId: text('round_id').notNull(),
    chequeId: uuid('cheque_id').notNull(),
    reason: text().$type<ChequeReason>().notNull(),
    state: text().$type<'waiting' | 'confirmed' | 'withdrawn'>().notNull(),
    /** Account and name of who asked, and of who confirmed or withdrew. */
    proposedBy: text('proposed_by').notNull(),
    proposer: text().notNull(),
    proposedOn: date('proposed_on').notNull(),
    decidedBy: text('decided_by'),
    decider: text(),
    decidedOn: date('decided_on'),
    spareId: uuid('spare_id'),
  },
  (table) => [
    foreignKey({ columns: [table.chequeId], foreignColumns: [cheque.id] }).onDelete('cascade'),
    foreignKey({ columns: [table.spareId], foreignColumns: [cheque.id] }).onDelete('cascade'),
    // A cheque is void once, by one request at a time, and a spare is given once.
    uniqueIndex('cheque_request_once').on(table.chequeId).where(sql`state <> 'withdrawn'`),
    uniqueIndex('cheque_request_spare').on(table.spareId),
  ],
);

/**
 * Leads from a paper form to its online key: `sealed` is that key under a key which only the strip's code gives, and so
 * does `mark`. Nobody who reads the table can tell which strip belongs to which key, nor what a row in
 * {@link paperEntry} is about.
 */
export const strip = box.table(
  'strip',
  {
    round: text().notNull(),
    mark: bytea().notNull(),
    sealed: bytea().notNull(),
  },
  (table) => [primaryKey({ columns: [table.round, table.mark] })],
);

/** First entries of paper forms that wait for a second person: an HMAC and no content. Gone once the form is cast. */
export const paperEntry = pgTable(
  'paper_entry',
  {
    roundId: text('round_id').notNull(),
    /** Another derivation of the strip's code than `strip.mark`, so the two tables do not join. */
    mark: bytea().notNull(),
    entry: bytea().notNull(),
    /** The account; a second one is needed. */
    enteredBy: text('entered_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.roundId, table.mark] }),
    foreignKey({ columns: [table.roundId], foreignColumns: [round.id] }).onDelete('cascade'),
  ],
);

/** The log book of paper forms: how often an account entered one on a day. A time would tell when a ballot was cast. */
export const paperDay = pgTable(
  'paper_day',
  {
    roundId: text('round_id').notNull(),
    day: date().notNull(),
    /** Role and name, as in the log book. */
    actor: text().notNull(),
    entries: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.roundId, table.day, table.actor] }),
    foreignKey({ columns: [table.roundId], foreignColumns: [round.id] }).onDelete('cascade'),
  ],
);
