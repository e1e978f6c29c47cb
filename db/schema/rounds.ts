import {
  bigint,
  boolean,
  date,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import type { IdeaStatus, IdeaSupport, IdeaTheme } from '@/lib/domain/idea';
import type { RoundCounts } from '@/lib/domain/indicators/facts';
import type { OutcomeAnalysis, RuleChoice } from '@/lib/domain/outcome/analysis/types';
import type { PublishedBallot } from '@/lib/domain/outcome/cheque-election';
import type { Outcome, TieOrder } from '@/lib/domain/outcome/types';
import type { OutcomeRule, RoundPhase, UnspentPolicy } from '@/lib/domain/round';
import { district } from './areas';

/** A cheque round, or a published election from elsewhere (`kind`). */
export const round = pgTable('round', {
  /** The slug: in URLs, on letters and in the key derivation, so it never changes. */
  id: text().primaryKey(),
  kind: text().$type<'cheque' | 'import'>().notNull(),
  districtSlug: text('district_slug').references(() => district.slug),
  title: text().notNull(),
  phase: text().$type<RoundPhase>().notNull(),
  opensAt: timestamp('opens_at', { withTimezone: true }).notNull(),
  closesAt: timestamp('closes_at', { withTimezone: true }).notNull(),
  chequeCents: integer('cheque_cents').notNull(),
  stepCents: integer('step_cents').notNull(),
  /** Null in a cheque round: there it is cheques × cheque value. */
  budgetCents: bigint('budget_cents', { mode: 'number' }),
  rule: text().$type<OutcomeRule>().notNull(),
  ruleOptions: jsonb('rule_options').$type<RuleChoice['options']>().notNull(),
  minBackers: integer('min_backers').notNull(),
  /** `id` or `lot:<64 hex digits>`, drawn before the vote opens. */
  ties: text().$type<TieOrder>().notNull(),
  unspent: text().$type<UnspentPolicy>().notNull(),
  showTotals: boolean('show_totals').notNull(),
  executionDeadline: date('execution_deadline'),
  /** Addresses that have to organise an idea of residents before it is looked at. */
  minOrganisers: integer('min_organisers').notNull().default(3),
  /** A copy to practise on, of this round; residents do not see it. */
  rehearsalOf: text('rehearsal_of'),
  sample: boolean().notNull(),
  source: text(),
  /** ISO 4217, of every amount of the round; `XXX` where a file does not say. */
  currency: text().notNull().default('EUR'),
});

/** The buurten whose households take part. */
export const roundNeighbourhood = pgTable(
  'round_neighbourhood',
  {
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    year: integer().notNull(),
    code: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.roundId, table.year, table.code] })],
);

export const idea = pgTable(
  'idea',
  {
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    number: integer().notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    contact: text().notNull(),
    theme: text().$type<IdeaTheme>().notNull(),
    costCents: bigint('cost_cents', { mode: 'number' }).notNull(),
    cofundingCents: bigint('cofunding_cents', { mode: 'number' }).notNull(),
    carriedCents: bigint('carried_cents', { mode: 'number' }).notNull(),
    lat6: integer(),
    lon6: integer(),
    neighbourhoodCode: text('neighbourhood_code'),
    status: text().$type<IdeaStatus>().notNull(),
    statusReason: text('status_reason'),
    organiser: text().notNull(),
    maintainer: text(),
    externalId: text('external_id'),
  },
  (table) => [primaryKey({ columns: [table.roundId, table.number] })],
);

/** The count of a published round, with what anyone needs to count it again. */
export const outcome = pgTable(
  'outcome',
  {
    roundId: text('round_id').primaryKey(),
    result: jsonb().$type<Outcome>().notNull(),
    ballots: integer().notNull(),
    cheques: integer(),
    /** Ballots of a cheque round, in order of tag. */
    published: jsonb().$type<readonly PublishedBallot[]>(),
    /** The file an election was imported from (Pabulib), unchanged. */
    pb: text(),
    /** `null` only for what was counted before analyses were kept, until it is filled in (ADR 036). */
    analysis: jsonb().$type<OutcomeAnalysis>(),
    /** What only the lists of households and keys tell, taken when it was published; `null` for imported elections. */
    counts: jsonb().$type<RoundCounts>(),
  },
  (table) => [foreignKey({ columns: [table.roundId], foreignColumns: [round.id] })],
);

/**
 * Totals as they were last shown while voting. They move on only when several ballots came in, in every process at
 * once, so that nobody can read a single ballot from the difference between two looks.
 */
export const shownTotals = pgTable('shown_totals', {
  roundId: text('round_id')
    .primaryKey()
    .references(() => round.id),
  /** Versions of ballots cast when these totals were taken. */
  casts: integer().notNull(),
  ballots: integer().notNull(),
  support: jsonb().$type<readonly IdeaSupport[]>().notNull(),
});
