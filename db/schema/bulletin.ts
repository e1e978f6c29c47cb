import { pgTable, text } from 'drizzle-orm/pg-core';
import { round } from './rounds';

/**
 * The documents of which the opening statement holds the hashes, as they were when voting opened: some of what they say
 * (the closing time) may change afterwards, and the hash would fit nothing any more.
 */
export const openingDocument = pgTable('opening_document', {
  roundId: text('round_id')
    .primaryKey()
    .references(() => round.id),
  /** rules.json. */
  rules: text().notNull(),
  /** ideas.json. */
  ideas: text().notNull(),
});
