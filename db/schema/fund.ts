import {
  bigint,
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type {
  ApplicantKind,
  ApplicationStatus,
  ApplicationStep,
  AssessmentAdvice,
  CostLine,
  DecisionOutcome,
  DecisionRoute,
  FundEntryKind,
  FundFramework,
} from '@/lib/domain/fund/words';
import type { IdeaTheme } from '@/lib/domain/idea';
import type { Locale } from '@/lib/domain/locale';
import { district } from './areas';
import { bytea } from './roll';

/** The budget of a wijkteam: one per district and year. */
export const teamFund = pgTable(
  'team_fund',
  {
    /** The slug: in URLs and letters, so it never changes. */
    id: text().primaryKey(),
    districtSlug: text('district_slug')
      .notNull()
      .references(() => district.slug),
    year: integer().notNull(),
    title: text().notNull(),
    framework: jsonb().$type<FundFramework>().notNull(),
    /** Up to and including this amount the wijkmanager decides, within so many working days. */
    managerLimitCents: bigint('manager_limit_cents', { mode: 'number' }).notNull(),
    managerWorkingDays: integer('manager_working_days').notNull(),
    /** Weeks within which the team decides. */
    teamWeeks: integer('team_weeks').notNull(),
    /** Days between applying and the first day of what is applied for. */
    applyDaysAhead: integer('apply_days_ahead').notNull(),
    /** Members that have to take part in a decision of the team; who stood aside does not count. */
    quorum: integer().notNull(),
    objectionWeeks: integer('objection_weeks').notNull(),
    /** Where an objection goes, as lines of an address; `null` of funds from before it was asked. */
    objectionAddress: text('objection_address'),
    /** Whom residents can ask, in words. */
    contact: text().notNull(),
    /** ISO days between which applications are taken, both included. */
    opensOn: date('opens_on').notNull(),
    closesOn: date('closes_on').notNull(),
    sample: boolean().notNull(),
  },
  (table) => [uniqueIndex().on(table.districtSlug, table.year)],
);

const ofApplication = {
  fundId: text('fund_id').notNull(),
  application: integer().notNull(),
};

export const application = pgTable(
  'application',
  {
    fundId: text('fund_id')
      .notNull()
      .references(() => teamFund.id),
    number: integer().notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    /** What it does for contact between neighbours. */
    contact: text().notNull(),
    theme: text().$type<IdeaTheme>().notNull(),
    applicantKind: text('applicant_kind').$type<ApplicantKind>().notNull(),
    /** The name of the group as it is published; never a person's. */
    applicant: text().notNull(),
    costs: jsonb().$type<readonly CostLine[]>().notNull(),
    askedCents: bigint('asked_cents', { mode: 'number' }).notNull(),
    ownCents: bigint('own_cents', { mode: 'number' }).notNull(),
    otherCents: bigint('other_cents', { mode: 'number' }).notNull(),
    /** Who else pays; obligatory with other money. */
    otherFrom: text('other_from'),
    startsOn: date('starts_on').notNull(),
    publicSpace: boolean('public_space').notNull(),
    maintainer: text(),
    maintenancePlan: text('maintenance_plan'),
    lat6: integer(),
    lon6: integer(),
    neighbourhoodCode: text('neighbourhood_code'),
    status: text().$type<ApplicationStatus>().notNull(),
    route: text().$type<DecisionRoute>().notNull(),
    submittedOn: date('submitted_on').notNull(),
    /** By which a decision is due: working days for the manager, the fund's own promise for the team. */
    dueOn: date('due_on').notNull(),
    decidedOn: date('decided_on'),
    grantedCents: bigint('granted_cents', { mode: 'number' }),
    /** Counts what its applicant sent: 1, and one more with every change. Who judges names the one that was on the screen. */
    version: integer().notNull().default(1),
    /** The day on which the decision was made known, from which an objection's period runs; `null` until then. */
    madeKnownOn: date('made_known_on'),
  },
  (table) => [primaryKey({ columns: [table.fundId, table.number] }), index().on(table.fundId, table.status)],
);

/** Who can be reached about an application: only staff of the district read this, and it goes when it is settled. */
export const applicationContact = pgTable(
  'application_contact',
  {
    ...ofApplication,
    name: text().notNull(),
    email: text(),
    phone: text(),
    /** For the letter; street, postcode and town on lines. */
    address: text(),
    /** SHA-256 of the 32 bytes in the link by which the applicant comes back. */
    tokenHash: bytea('token_hash').notNull(),
    mailHash: bytea('mail_hash'),
    locale: text().$type<Locale>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.fundId, table.application] }),
    foreignKey({
      columns: [table.fundId, table.application],
      foreignColumns: [application.fundId, application.number],
    }).onDelete('cascade'),
    uniqueIndex().on(table.tokenHash),
    uniqueIndex().on(table.mailHash),
  ],
);

/** What happened to an application; a day and a role, for everybody to read once it is decided. */
export const applicationHistory = pgTable(
  'application_history',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    ...ofApplication,
    on: date().notNull(),
    step: text().$type<ApplicationStep>().notNull(),
    by: text().notNull(),
    reason: text(),
    cents: bigint({ mode: 'number' }),
  },
  (table) => [
    index().on(table.fundId, table.application),
    foreignKey({
      columns: [table.fundId, table.application],
      foreignColumns: [application.fundId, application.number],
    }),
  ],
);

/** How one member of the team judges an application, or why that member stands aside. */
export const assessment = pgTable(
  'assessment',
  {
    ...ofApplication,
    /** Of the account. */
    memberId: text('member_id').notNull(),
    member: text().notNull(),
    /** By id of the criterion: 0 to 4. Empty for who stands aside. */
    scores: jsonb().$type<Readonly<Record<string, number>>>().notNull(),
    advice: text().$type<AssessmentAdvice>(),
    advisedCents: bigint('advised_cents', { mode: 'number' }),
    note: text(),
    /** Conflict of interest: why this member takes no part. */
    recusedBecause: text('recused_because'),
    on: date().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.fundId, table.application, table.memberId] }),
    foreignKey({
      columns: [table.fundId, table.application],
      foreignColumns: [application.fundId, application.number],
    }),
  ],
);

/** Notes of the discussion, for the team only. */
export const applicationNote = pgTable(
  'application_note',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    ...ofApplication,
    memberId: text('member_id').notNull(),
    member: text().notNull(),
    text: text().notNull(),
    on: date().notNull(),
  },
  (table) => [
    index().on(table.fundId, table.application),
    foreignKey({
      columns: [table.fundId, table.application],
      foreignColumns: [application.fundId, application.number],
    }),
  ],
);

/** Every decision about an application, also those to hold it over. The reason is public. */
export const fundDecision = pgTable(
  'fund_decision',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    ...ofApplication,
    outcome: text().$type<DecisionOutcome>().notNull(),
    route: text().$type<DecisionRoute>().notNull(),
    grantedCents: bigint('granted_cents', { mode: 'number' }).notNull(),
    reason: text().notNull(),
    conditions: text(),
    /** Members that took part, and that stood aside. */
    members: integer().notNull(),
    recused: integer().notNull(),
    /** Members that the fund asked for on that day; `null` where the manager decides, and from before it was kept. */
    quorum: integer(),
    /** Why it was decided against the advice of every member. Public. */
    againstAdvice: text('against_advice'),
    on: date().notNull(),
  },
  (table) => [
    index().on(table.fundId, table.application),
    foreignKey({
      columns: [table.fundId, table.application],
      foreignColumns: [application.fundId, application.number],
    }),
  ],
);

/** The account of a fund: lines are only added, and together they never fall below zero (a trigger holds it). */
export const fundEntry = pgTable(
  'fund_entry',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    fundId: text('fund_id')
      .notNull()
      .references(() => teamFund.id),
    kind: text().$type<FundEntryKind>().notNull(),
    cents: bigint({ mode: 'number' }).notNull(),
    application: integer(),
    /** Of `carried_in` and `carried_out`. */
    otherFund: text('other_fund'),
    reason: text(),
    on: date().notNull(),
  },
  (table) => [index().on(table.fundId)],
);
