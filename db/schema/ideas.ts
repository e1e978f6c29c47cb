import { sql } from 'drizzle-orm';
import {
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { AdviceAnswer, BroughtBy, IdeaStep } from '@/lib/domain/idea-file';
import type { Locale } from '@/lib/domain/locale';
import { district } from './areas';
import { bytea, household, roll } from './roll';
import { idea, round } from './rounds';

const ofIdea = {
  roundId: text('round_id').notNull(),
  idea: integer().notNull(),
};

/** What is known of an idea beyond what residents vote on: where it came from, and what was said about it. */
export const ideaFile = pgTable(
  'idea_file',
  {
    ...ofIdea,
    broughtBy: text('brought_by').$type<BroughtBy>().notNull(),
    /** Under which it was accepted; public. */
    conditions: text(),
    /** Number of the idea it became part of, in the same round. */
    mergedInto: integer('merged_into'),
    /** The earlier idea whose pot came along. */
    carriedRound: text('carried_round').references(() => round.id),
    carriedIdea: integer('carried_idea'),
    /** Its id in the file it was read from, so that the same file does not bring it twice. */
    externalId: text('external_id'),
  },
  (table) => [
    primaryKey({ columns: [table.roundId, table.idea] }),
    foreignKey({
      columns: [table.roundId, table.idea],
      foreignColumns: [idea.roundId, idea.number],
    }).onDelete('cascade'),
    // A pot is carried along once.
    uniqueIndex('idea_file_pot')
      .on(table.carriedRound, table.carriedIdea)
      .where(sql`carried_round IS NOT NULL`),
    uniqueIndex('idea_file_external').on(table.roundId, table.externalId).where(sql`external_id IS NOT NULL`),
  ],
);

/** What happened to an idea, for everybody to read once the idea is shown. A day and a role; never a person or a time. */
export const ideaHistory = pgTable(
  'idea_history',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    ...ofIdea,
    on: date().notNull(),
    step: text().$type<IdeaStep>().notNull(),
    /** Role of who did it: `initiator`, `household`, `adviser`, `system` or a role of staff. */
    by: text().notNull(),
    reason: text(),
  },
  (table) => [
    index().on(table.roundId, table.idea),
    // What waits longest is found without reading the rest of the history.
    index('idea_history_submitted').on(table.roundId, table.idea, table.id).where(sql`step = 'submitted'`),
    foreignKey({
      columns: [table.roundId, table.idea],
      foreignColumns: [idea.roundId, idea.number],
    }).onDelete('cascade'),
  ],
);

/** Who brought an idea in, as far as needed to come back to it: a secret link, and a mail address if one was given. */
export const ideaInitiator = pgTable(
  'idea_initiator',
  {
    ...ofIdea,
    /** SHA-256 of the 32 bytes in the link. */
    tokenHash: bytea('token_hash').notNull(),
    /** SHA-256 of the 32 bytes in the link for organisers, which only lets them join. */
    joinHash: bytea('join_hash').notNull(),
    /** SHA-256 of the 32 bytes in the link of the newest mail: only hashes are kept, so each mail has a link of its own. */
    mailHash: bytea('mail_hash'),
    email: text(),
    locale: text().$type<Locale>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.roundId, table.idea] }),
    foreignKey({
      columns: [table.roundId, table.idea],
      foreignColumns: [idea.roundId, idea.number],
    }).onDelete('cascade'),
    uniqueIndex().on(table.tokenHash),
    uniqueIndex().on(table.joinHash),
    uniqueIndex().on(table.mailHash),
  ],
);

/** Addresses that organise an idea, each shown by its cheque code. A household is one address. */
export const ideaOrganiser = roll.table(
  'idea_organiser',
  {
    ...ofIdea,
    householdId: uuid('household_id').notNull(),
    confirmedOn: date('confirmed_on').notNull(),
    /** Number of the idea it organised before that became part of this one; `null` when it organised this one itself. */
    viaIdea: integer('via_idea'),
  },
  (table) => [
    primaryKey({ columns: [table.roundId, table.idea, table.householdId] }),
    foreignKey({ columns: [table.householdId], foreignColumns: [household.id] }).onDelete('cascade'),
  ],
);

/** Photos of an idea, made anew from what was sent: without anything a camera wrote beside the picture. */
export const ideaPhoto = pgTable(
  'idea_photo',
  {
    id: uuid().primaryKey(),
    ...ofIdea,
    /** Order on the page: 1, 2, 3. */
    position: integer().notNull(),
    alt: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    /** WebP, at most 1,600 pixels wide and high; `small` at most 480. */
    bytes: bytea().notNull(),
    small: bytea().notNull(),
  },
  (table) => [
    uniqueIndex().on(table.roundId, table.idea, table.position),
    foreignKey({
      columns: [table.roundId, table.idea],
      foreignColumns: [idea.roundId, idea.number],
    }).onDelete('cascade'),
  ],
);

/** Advice of a partner, asked and given by a link. */
export const ideaAdvice = pgTable(
  'idea_advice',
  {
    id: uuid().primaryKey(),
    ...ofIdea,
    /** Who is asked, as it will stand under the advice: a function and a name. */
    adviser: text().notNull(),
    email: text(),
    question: text().notNull(),
    tokenHash: bytea('token_hash').notNull(),
    askedOn: date('asked_on').notNull(),
    due: date().notNull(),
    answer: text().$type<AdviceAnswer>(),
    text: text(),
    answeredOn: date('answered_on'),
    withdrawnOn: date('withdrawn_on'),
  },
  (table) => [
    index().on(table.roundId, table.idea),
    uniqueIndex().on(table.tokenHash),
    foreignKey({
      columns: [table.roundId, table.idea],
      foreignColumns: [idea.roundId, idea.number],
    }).onDelete('cascade'),
  ],
);

/** People who offered to help with an idea; only its initiator reads this. */
export const ideaHelper = pgTable(
  'idea_helper',
  {
    id: uuid().primaryKey(),
    ...ofIdea,
    name: text().notNull(),
    /** Mail address or telephone number. */
    contact: text().notNull(),
    offer: text().notNull(),
    /** SHA-256 of the 32 bytes in the link by which the helper takes this back. */
    tokenHash: bytea('token_hash').notNull(),
    givenOn: date('given_on').notNull(),
  },
  (table) => [
    index().on(table.roundId, table.idea),
    uniqueIndex().on(table.tokenHash),
    foreignKey({
      columns: [table.roundId, table.idea],
      foreignColumns: [idea.roundId, idea.number],
    }).onDelete('cascade'),
  ],
);

/** Middles of streets, from the addresses that were read in: enough to find a place by name, and about nobody. */
export const street = pgTable(
  'street',
  {
    districtSlug: text('district_slug')
      .notNull()
      .references(() => district.slug),
    name: text().notNull(),
    lat6: integer().notNull(),
    lon6: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.districtSlug, table.name] })],
);
