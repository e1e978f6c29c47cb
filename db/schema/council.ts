import { bigint, date, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { CostKind } from '@/lib/domain/indicators/facts';
import { teamFund } from './fund';
import { round } from './rounds';

/** Ballots of a whole round at the end of a day, in steps of five: all that is kept of when people voted. */
export const turnoutDay = pgTable(
  'turnout_day',
  {
    roundId: text('round_id')
      .notNull()
      .references(() => round.id, { onDelete: 'cascade' }),
    day: date().notNull(),
    ballots: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.roundId, table.day] })],
);

/** What the approach itself cost, beside the money that was given: of a round, or of a year of a team fund. */
export const runningCost = pgTable(
  'running_cost',
  {
    id: uuid().primaryKey(),
    roundId: text('round_id').references(() => round.id, { onDelete: 'cascade' }),
    fundId: text('fund_id').references(() => teamFund.id, { onDelete: 'cascade' }),
    kind: text().$type<CostKind>().notNull(),
    cents: bigint({ mode: 'number' }).notNull(),
  },
  (table) => [
    unique('running_cost_round').on(table.roundId, table.kind),
    unique('running_cost_fund').on(table.fundId, table.kind),
  ],
);
