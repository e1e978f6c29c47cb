import { integer, jsonb, pgTable, text, timestamp, unique } from 'drizzle-orm/pg-core';
import type { Observation } from '@/lib/domain/indicators';
import type { IndicatorChange, PublicationMoment } from '@/lib/domain/publication';
import { teamFund } from './fund';
import { bytea } from './roll';
import { round } from './rounds';
import { survey } from './survey';

/**
 * Figures as they were published at a moment, with the files that were made of them: never changed (by trigger), so that
 * whoever quotes them finds them again. About a round, a fund's year or a wave of a survey: exactly one.
 */
export const publicationSnapshot = pgTable(
  'publication_snapshot',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** The one of the three that it is about. */
    subject: text().notNull(),
    roundId: text('round_id').references(() => round.id),
    fundId: text('fund_id').references(() => teamFund.id),
    surveyId: text('survey_id').references(() => survey.id),
    moment: text().$type<PublicationMoment>().notNull(),
    /** What tells moments of one kind apart: a year, or empty where there is one. */
    period: text().notNull(),
    /** From 1, without gaps. */
    version: integer().notNull(),
    madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
    /** Version of the definitions. */
    definitions: text().notNull(),
    observations: jsonb().$type<readonly Observation[]>().notNull(),
    /** Against the version before. */
    changes: jsonb().$type<readonly IndicatorChange[]>().notNull(),
    /** Files in the package with their sizes in bytes. */
    files: jsonb().$type<readonly { readonly path: string; readonly bytes: number }[]>().notNull(),
    /** Of the package, as a file. */
    name: text().notNull(),
    /** A zip. */
    package: bytea().notNull(),
    /** Of the package. */
    sha256: text().notNull(),
  },
  (table) => [
    unique().on(table.subject, table.version),
    unique().on(table.subject, table.moment, table.period),
  ],
);
