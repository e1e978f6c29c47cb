import { sql } from 'drizzle-orm';
import { boolean, integer, jsonb, pgSchema, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Allocation } from '@/lib/domain/ballot';
import { bytea } from './roll';

/**
 * Schema `box` knows keys and ballots. It has no serial, identity, time, address, session or channel column: a test
 * reads the catalogue and refuses any column that could join a ballot to a household or to a moment.
 */
export const box = pgSchema('box');

/** Immutable copy of what ballots are held against, plus the phase, which alone decides whether a ballot is accepted. */
export const boxRound = box.table('round', {
  round: text().primaryKey(),
  phase: text().$type<'prepared' | 'voting' | 'closed' | 'published'>().notNull(),
  chequeCents: integer('cheque_cents').notNull(),
  stepCents: integer('step_cents').notNull(),
  ideas: integer().array().notNull(),
  /** Cheques of households, and spares that only replace voided ones: together the rows of `eligible`. */
  cheques: integer().notNull(),
  spares: integer().notNull(),
  /** Ed25519 public key of the round's log; its private half and kTag are sealed with the application's secret. */
  logKey: bytea('log_key').notNull(),
  sealedLogKey: bytea('sealed_log_key').notNull(),
  sealedTagKey: bytea('sealed_tag_key').notNull(),
});

export const eligible = box.table(
  'eligible',
  {
    round: text()
      .notNull()
      .references(() => boxRound.round),
    key: bytea().notNull(),
    state: text().$type<'live' | 'void'>().notNull(),
    areaGroup: integer('area_group').notNull(),
  },
  (table) => [primaryKey({ columns: [table.round, table.key] })],
);

/** The current ballot of each key: one row, overwritten by a change. */
export const ballot = box.table(
  'ballot',
  {
    round: text().notNull(),
    key: bytea().notNull(),
    seq: integer().notNull(),
    alloc: jsonb().$type<Allocation>().notNull(),
    r2: bytea().notNull(),
    final: boolean().notNull(),
  },
  (table) => [primaryKey({ columns: [table.round, table.key] })],
);

/** Every version's commitment; the public register takes it over in batches. */
export const leaf = box.table(
  'leaf',
  {
    round: text().notNull(),
    key: bytea().notNull(),
    seq: integer().notNull(),
    leaf: bytea().notNull(),
    r1: bytea().notNull(),
    commit: bytea().notNull(),
    sig: bytea().notNull(),
  },
  (table) => [primaryKey({ columns: [table.round, table.key, table.seq] })],
);

/**
 * The public register of a round: the opening statement, leaves of ballots, the closing statement. Holds no key, and only
 * grows. `position` is the one running number in this schema: it is public, and says in which batch a leaf came.
 */
export const bulletinLog = box.table(
  'log',
  {
    round: text().notNull(),
    position: integer().notNull(),
    leaf: bytea().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.round, table.position] }),
    // A ballot's leaf is found by its bytes, since nothing else tells that it is in. Statements may be too long for an index.
    uniqueIndex('log_once').on(table.round, table.leaf).where(sql`octet_length(leaf) = 64`),
  ],
);

/** Every signed checkpoint of the log, as it was given out. */
export const checkpoint = box.table(
  'checkpoint',
  {
    round: text().notNull(),
    /** Leaves under it. */
    size: integer().notNull(),
    text: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.round, table.size] })],
);
