import { integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { GroupParticipation, RetentionItem } from '@/lib/domain/retention';
import { bytea } from './roll';
import { round } from './rounds';

/** How long what links a household to its ballot is kept, and what has been done about it. No row: nothing yet. */
export const roundRetention = pgTable('round_retention', {
  roundId: text('round_id')
    .primaryKey()
    .references(() => round.id, { onDelete: 'cascade' }),
  /** Days for objections after publication; only longer once published (by trigger). */
  objectionDays: integer('objection_days').notNull().default(42),
  publishedAt: timestamp('published_at', { withTimezone: true }),
  /** When the archive was last downloaded by somebody who may destroy. */
  archiveTakenAt: timestamp('archive_taken_at', { withTimezone: true }),
  destroyedAt: timestamp('destroyed_at', { withTimezone: true }),
  /** When the last back-up and the last piece of write-ahead log from before the destruction have expired. */
  historyUntil: timestamp('history_until', { withTimezone: true }),
  /** When the tables were written anew, so that the bytes are gone from them; empty: it is still to be done. */
  cleanedAt: timestamp('cleaned_at', { withTimezone: true }),
});

/** What a person said was destroyed or stored outside the application. */
export const retentionTick = pgTable(
  'retention_tick',
  {
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    item: text().$type<RetentionItem>().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** Role and name, as in the log book. */
    by: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.roundId, table.item] })],
);

/** What cannot be made again once the keys are gone. Public data only; never changed (by trigger). */
export const frozenRound = pgTable('frozen_round', {
  roundId: text('round_id')
    .primaryKey()
    .references(() => round.id),
  /** The published bundle, byte for byte; null for a round from before there were registers. */
  bundle: bytea(),
  participation: jsonb().$type<readonly GroupParticipation[]>().notNull(),
});

/** Each time the closing time was moved under the outage rule, with the reason that everybody can read. */
export const votingExtension = pgTable(
  'voting_extension',
  {
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    until: timestamp({ withTimezone: true }).notNull(),
    reason: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.roundId, table.until] })],
);
