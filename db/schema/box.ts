import { boolean, integer, jsonb, pgSchema, primaryKey, text } from 'drizzle-orm/pg-core';
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

/** Every version's commitment: what the public register will hold. */
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
