import {
  bigint,
  boolean,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { IdeaTheme } from '@/lib/domain/idea';
import type { Locale } from '@/lib/domain/locale';
import type {
  AgreementEnd,
  CheckResult,
  PhotoMoment,
  ProjectEntryKind,
  ProjectEventKind,
  ProjectStatus,
  RestDestination,
} from '@/lib/domain/project/words';
import { district } from './areas';
import { application } from './fund';
import { bytea } from './roll';
import { idea } from './rounds';

/** What was awarded money, by cheque or by a team, from the award on: exactly one of both. */
export const project = pgTable(
  'project',
  {
    /** The slug: in URLs, so it never changes. */
    id: text().primaryKey(),
    districtSlug: text('district_slug')
      .notNull()
      .references(() => district.slug),
    roundId: text('round_id'),
    idea: integer(),
    fundId: text('fund_id'),
    application: integer(),
    title: text().notNull(),
    summary: text().notNull(),
    theme: text().$type<IdeaTheme>().notNull(),
    /** The group as it is published; never a person. */
    group: text().notNull(),
    publicSpace: boolean('public_space').notNull(),
    lat6: integer(),
    lon6: integer(),
    neighbourhoodCode: text('neighbourhood_code'),
    status: text().$type<ProjectStatus>().notNull(),
    /** Why it was stopped; public. */
    statusReason: text('status_reason'),
    /** Money of others beside the award. */
    otherCents: bigint('other_cents', { mode: 'number' }).notNull(),
    awardedOn: date('awarded_on').notNull(),
    /** By which it should be realised. */
    dueOn: date('due_on'),
    startedOn: date('started_on'),
    endedOn: date('ended_on'),
    /** Hours of residents as planned; what was confirmed is in `project_hours`. */
    plannedHours: integer('planned_hours'),
    /** Whom residents can ask, in words. */
    contact: text(),
    sample: boolean().notNull(),
  },
  (table) => [
    index().on(table.districtSlug, table.status),
    uniqueIndex().on(table.roundId, table.idea),
    uniqueIndex().on(table.fundId, table.application),
    foreignKey({ columns: [table.roundId, table.idea], foreignColumns: [idea.roundId, idea.number] }),
    foreignKey({
      columns: [table.fundId, table.application],
      foreignColumns: [application.fundId, application.number],
    }),
  ],
);

const ofProject = {
  projectId: text('project_id')
    .notNull()
    .references(() => project.id),
};

/** Steps on the way, in order. */
export const projectStep = pgTable(
  'project_step',
  {
    id: uuid().primaryKey(),
    ...ofProject,
    position: integer().notNull(),
    title: text().notNull(),
    plannedOn: date('planned_on'),
    doneOn: date('done_on'),
  },
  (table) => [index().on(table.projectId)],
);

/** What happened, for everybody to read: a day and a role. */
export const projectHistory = pgTable(
  'project_history',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    ...ofProject,
    on: date().notNull(),
    event: text().$type<ProjectEventKind>().notNull(),
    by: text().notNull(),
    text: text(),
    cents: bigint({ mode: 'number' }),
  },
  (table) => [index().on(table.projectId)],
);

/** The account of a project: lines are only added, and together they never fall below zero (a trigger holds it). */
export const projectEntry = pgTable(
  'project_entry',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    ...ofProject,
    kind: text().$type<ProjectEntryKind>().notNull(),
    cents: bigint({ mode: 'number' }).notNull(),
    /** Of `returned`. */
    destination: text().$type<RestDestination>(),
    text: text(),
    on: date().notNull(),
  },
  (table) => [index().on(table.projectId)],
);

export const projectPhoto = pgTable(
  'project_photo',
  {
    id: uuid().primaryKey(),
    ...ofProject,
    moment: text().$type<PhotoMoment>().notNull(),
    position: integer().notNull(),
    alt: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    bytes: bytea().notNull(),
    small: bytea().notNull(),
  },
  (table) => [uniqueIndex().on(table.projectId, table.moment, table.position)],
);

/** Hours that residents gave, as the group confirmed them: a number of people, never who. */
export const projectHours = pgTable(
  'project_hours',
  {
    id: uuid().primaryKey(),
    ...ofProject,
    on: date().notNull(),
    hours: integer().notNull(),
    people: integer().notNull(),
    text: text(),
  },
  (table) => [index().on(table.projectId)],
);

/** Who looks after what was made: a group, what it does, and what happens when it ends. */
export const maintenanceAgreement = pgTable(
  'maintenance_agreement',
  {
    id: uuid().primaryKey(),
    ...ofProject,
    group: text().notNull(),
    tasks: text().notNull(),
    place: text().notNull(),
    from: date().notNull(),
    until: date().notNull(),
    atEnd: text('at_end').$type<AgreementEnd>().notNull(),
    /** For reminders; removed when the agreement ends. */
    email: text(),
    locale: text().$type<Locale>().notNull(),
    endedOn: date('ended_on'),
    endedBecause: text('ended_because'),
    /** The last day a reminder was sent. */
    remindedOn: date('reminded_on'),
  },
  (table) => [index().on(table.projectId), index().on(table.until)],
);

/** Yearly looks at an agreement: planned when it is made, done by staff. */
export const maintenanceCheck = pgTable(
  'maintenance_check',
  {
    id: uuid().primaryKey(),
    agreementId: uuid('agreement_id')
      .notNull()
      .references(() => maintenanceAgreement.id),
    dueOn: date('due_on').notNull(),
    doneOn: date('done_on'),
    result: text().$type<CheckResult>(),
    note: text(),
  },
  (table) => [uniqueIndex().on(table.agreementId, table.dueOn), index().on(table.dueOn)],
);
