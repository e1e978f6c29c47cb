import {
  boolean,
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
import type { PromiseStatus, VisitKind } from '@/lib/domain/visit/words';
import { district } from './areas';
import { project } from './projects';
import { idea } from './rounds';

/** Council or executive in a district. */
export const visit = pgTable(
  'visit',
  {
    /** The slug: in URLs, so it never changes. */
    id: text().primaryKey(),
    districtSlug: text('district_slug')
      .notNull()
      .references(() => district.slug),
    kind: text().$type<VisitKind>().notNull(),
    title: text().notNull(),
    on: date().notNull(),
    /** Who came, by function. */
    visitors: text().notNull(),
    /** Who was spoken to, by group; never a person. */
    spokenTo: text('spoken_to').notNull(),
    place: text().notNull(),
    summary: text().notNull(),
    /** Whom residents can ask, in words. */
    contact: text().notNull(),
    published: boolean().notNull(),
    sample: boolean().notNull(),
  },
  (table) => [index().on(table.districtSlug, table.on)],
);

/** What was heard. */
export const visitPoint = pgTable(
  'visit_point',
  {
    visitId: text('visit_id')
      .notNull()
      .references(() => visit.id),
    number: integer().notNull(),
    text: text().notNull(),
    /** What was said to it on the spot, where nothing was promised. */
    answer: text(),
    lat6: integer(),
    lon6: integer(),
    /** The idea that residents made of it. */
    roundId: text('round_id'),
    idea: integer(),
    /** Once a visit is published its points stay; this one puts right what an earlier one says. */
    corrects: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.visitId, table.number] }),
    foreignKey({ columns: [table.roundId, table.idea], foreignColumns: [idea.roundId, idea.number] }),
  ],
);

/** A step that was promised, with who does it and by when. */
export const visitPromise = pgTable(
  'visit_promise',
  {
    id: uuid().primaryKey(),
    visitId: text('visit_id')
      .notNull()
      .references(() => visit.id),
    position: integer().notNull(),
    /** The point it answers, of the same visit. */
    point: integer(),
    text: text().notNull(),
    /** A function or department. */
    owner: text().notNull(),
    dueOn: date('due_on').notNull(),
    status: text().$type<PromiseStatus>().notNull(),
    statusOn: date('status_on').notNull(),
    /** What was done, or why it is dropped; public. */
    statusText: text('status_text'),
    projectId: text('project_id').references(() => project.id),
    roundId: text('round_id'),
    idea: integer(),
  },
  (table) => [
    uniqueIndex().on(table.visitId, table.position),
    foreignKey({ columns: [table.roundId, table.idea], foreignColumns: [idea.roundId, idea.number] }),
    foreignKey({
      columns: [table.visitId, table.point],
      foreignColumns: [visitPoint.visitId, visitPoint.number],
    }),
  ],
);

/** How a promise went, for everybody to read. */
export const promiseHistory = pgTable(
  'promise_history',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    promiseId: uuid('promise_id')
      .notNull()
      .references(() => visitPromise.id),
    on: date().notNull(),
    status: text().$type<PromiseStatus>().notNull(),
    /** Before a change of the day it is due. */
    dueOn: date('due_on').notNull(),
    /** What was said; where status and day stay, as what it is carried out (`linkText`). */
    text: text(),
  },
  (table) => [index().on(table.promiseId)],
);
