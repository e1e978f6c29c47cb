import {
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ResponseChannel, SurveyScope, SurveyState } from '@/lib/domain/survey/words';
import { district } from './areas';
import { bytea } from './roll';

/** One wave of a survey in one district. */
export const survey = pgTable(
  'survey',
  {
    /** The slug: in URLs and on letters, so it never changes. */
    id: text().primaryKey(),
    districtSlug: text('district_slug')
      .notNull()
      .references(() => district.slug),
    title: text().notNull(),
    /** 1 for the baseline, 2 for the follow-up, and so on. */
    wave: integer().notNull(),
    scope: text().$type<SurveyScope>().notNull(),
    state: text().$type<SurveyState>().notNull(),
    opensOn: date('opens_on').notNull(),
    closesOn: date('closes_on').notNull(),
    /** As it is asked; frozen when it opens. Its shape is in lib/domain/survey. */
    questionnaire: jsonb().$type<unknown>().notNull(),
    /** Waves with different versions are never drawn as one line. */
    scaleVersion: text('scale_version').notNull(),
    /** People from whom was drawn. */
    population: integer(),
    /** What answers are weighted to: margins of CBS with their year; its shape is in lib/domain/survey. */
    margins: jsonb().$type<unknown>(),
    /** What was published, after disclosure control. */
    results: jsonb().$type<unknown>(),
    publishedOn: date('published_on'),
    /** Letters for which codes were made; the codes themselves go at closing. */
    invited: integer().notNull().default(0),
    /** The day on which the answers themselves were erased; what was published stays. */
    erasedOn: date('erased_on'),
    sample: boolean().notNull(),
  },
  (table) => [
    index().on(table.districtSlug, table.wave),
    unique('survey_wave').on(table.districtSlug, table.wave),
  ],
);

/** Codes of letters, which know nothing of cheques. A code goes when its answers are in: nothing leads from one to the other. */
export const surveyCode = pgTable(
  'survey_code',
  {
    surveyId: text('survey_id')
      .notNull()
      .references(() => survey.id),
    /** SHA-256 of the code as it is printed. */
    codeHash: bytea('code_hash').notNull(),
    neighbourhoodCode: text('neighbourhood_code'),
    /** Inverse of the chance to be asked. */
    designWeight: doublePrecision('design_weight').notNull(),
    used: boolean().notNull(),
    /** Answers so far, until they are sent. */
    draft: jsonb().$type<Readonly<Record<string, unknown>>>(),
  },
  (table) => [primaryKey({ columns: [table.surveyId, table.codeHash] })],
);

/** Answers that were sent. No code, no time, and ids in no order. */
export const surveyResponse = pgTable(
  'survey_response',
  {
    id: uuid().primaryKey(),
    surveyId: text('survey_id')
      .notNull()
      .references(() => survey.id),
    neighbourhoodCode: text('neighbourhood_code'),
    designWeight: doublePrecision('design_weight').notNull(),
    channel: text().$type<ResponseChannel>().notNull(),
    answers: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (table) => [index().on(table.surveyId)],
);
