import { sql } from 'drizzle-orm';
import { dayOf } from '@/lib/domain/amsterdam';
import type { Connection } from '../client';

export interface DashboardRows {
  readonly districts: number;
  readonly rounds: number;
  /** Ballots of the first round, and of each of the others. */
  readonly large: number;
  readonly each: number;
}

const BUURTEN = 5;
const IDEAS = 20;
const PROJECTS = 5;
const DAY_MS = 86_400_000;

/**
 * Fills an empty database with counted rounds (`meetronde-1` …), each in a district of its own (`meetwijk-1` …), and with
 * all that the council's page reads of them. Row by row it would take an hour, so PostgreSQL makes the rows, with its
 * triggers off: what is measured is reading. As its superuser.
 */
export async function fillDashboard(
  db: Connection,
  { districts, rounds, large, each }: DashboardRows,
  now: Date,
): Promise<void> {
  const at = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const [opened, closed, counted] = [at(60), at(32), at(28)];
  await db.transaction(async (tx) => {
    await tx.execute(sql`SET LOCAL session_replication_role = replica`);
    await tx.execute(sql`CREATE TEMPORARY TABLE n ON COMMIT DROP AS
      SELECT i, 'meetronde-' || i AS round, 'meetwijk-' || i AS slug, 'WK' || lpad(i::text, 6, '0') AS wijk,
        (CASE WHEN i = 1 THEN ${large}::int ELSE ${each}::int END) AS ballots
      FROM generate_series(1, ${rounds}::int) AS i`);
    await tx.execute(AREAS(districts));
    await tx.execute(BUURTEN_SQL(districts));
    await tx.execute(sql`INSERT INTO round (id, kind, district_slug, title, phase, opens_at, closes_at, cheque_cents,
        step_cents, budget_cents, rule, rule_options, min_backers, ties, unspent, show_totals, min_organisers, sample,
        currency)
      SELECT round, 'cheque', slug, 'Ronde ' || i, 'published', ${opened.toISOString()}::timestamptz,
        ${closed.toISOString()}::timestamptz, 4000, 500, NULL, 'pooling', '{}', 1, 'id', 'return', true, 3, true, 'EUR'
      FROM n`);
    await tx.execute(sql`INSERT INTO round_retention (round_id, published_at)
      SELECT round, ${counted.toISOString()}::timestamptz FROM n`);
    for (const statement of [IDEAS_SQL, KEYS, BALLOTS, BOX_ROUNDS, OUTCOMES, RETURNED])
      await tx.execute(statement);
    await tx.execute(PROJECTS_SQL(dayOf(counted)));
    await tx.execute(ENTRIES(dayOf(now)));
  });
  // As autovacuum does it a minute after so many rows came.
  await db.execute(sql`VACUUM ANALYZE`);
}

const AREAS = (districts: number) => sql`WITH towns AS (
    INSERT INTO municipality (code, name, slug)
    SELECT 'GM' || lpad(i::text, 4, '0'), 'Gemeente ' || i, 'meetgemeente-' || i FROM generate_series(1, 50) i
  )
  INSERT INTO district (code, year, municipality_code, slug, name, scheme, pilot, schematic, source, households,
    inhabitants, figures_year, figures_source)
  SELECT 'WK' || lpad(i::text, 6, '0'), 2025, 'GM' || lpad((1 + (i - 1) % 50)::text, 4, '0'), 'meetwijk-' || i,
    'Wijk ' || i, 'cheque', i <= 4, true, 'meting', 12000, 26000, 2025, 'meting'
  FROM generate_series(1, ${districts}::int) i`;

const BUURTEN_SQL = (
  districts: number,
) => sql`INSERT INTO neighbourhood (code, year, district_code, name, source)
  SELECT 'BU' || lpad(i::text, 6, '0') || lpad(b::text, 2, '0'), 2025, 'WK' || lpad(i::text, 6, '0'), 'Buurt ' || b, 'meting'
  FROM generate_series(1, ${districts}::int) i, generate_series(1, ${BUURTEN}) b`;

const IDEAS_SQL = sql`INSERT INTO idea (round_id, number, title, summary, contact, theme, cost_cents, cofunding_cents,
    carried_cents, neighbourhood_code, status, organiser)
  SELECT round, k, 'Idee ' || k, 'Een bankje bij de speeltuin.', 'Buren.',
    (ARRAY['green', 'play', 'meeting', 'safety', 'other'])[1 + k % 5], 100000 * k, 0, 0,
    'BU' || lpad(i::text, 6, '0') || lpad((1 + k % ${BUURTEN})::text, 2, '0'),
    CASE WHEN k <= ${PROJECTS} THEN 'awarded' ELSE 'not_awarded' END, 'Bewoners'
  FROM n, generate_series(1, ${IDEAS}) k`;

/** Keys of 32 bytes that say which round and which household they are made for. */
const KEYS = sql`INSERT INTO box.eligible (round, key, state, area_group)
  SELECT round, sha256((round || ' ' || k)::bytea), 'live', 1 + k % ${BUURTEN} FROM n, generate_series(1, 2 * ballots) k`;

const BALLOTS = sql`INSERT INTO box.ballot (round, key, seq, alloc, r2, final)
  SELECT round, sha256((round || ' ' || k)::bytea), 1, jsonb_build_array(jsonb_build_array(1 + k % ${IDEAS}, 4000)),
    sha256(k::text::bytea), false
  FROM n, generate_series(1, ballots) k`;

const BOX_ROUNDS = sql`INSERT INTO box.round (round, phase, cheque_cents, step_cents, ideas, cheques, spares, log_key,
    sealed_log_key, sealed_tag_key)
  SELECT round, 'published', 4000, 500, ARRAY(SELECT generate_series(1, ${IDEAS})), 2 * ballots, 0,
    sha256(round::bytea), decode(repeat('00', 60), 'hex'), decode(repeat('00', 60), 'hex') FROM n`;

/** With the ballots one by one, as every round that was published keeps them. */
const OUTCOMES = sql`INSERT INTO outcome (round_id, result, ballots, cheques, published, counts)
  SELECT round, jsonb_build_object('rule', 'pooling', 'winners', '[]'::jsonb, 'costCents', 1500000, 'unspentCents', 0,
      'steps', '[]'::jsonb, 'ties', '[]'::jsonb, 'ideas', (SELECT jsonb_agg(jsonb_build_object('id', k::text,
        'targetCents', 100000 * k, 'backers', 100, 'pledgedCents', 0, 'paidCents', 0, 'funded', k <= ${PROJECTS},
        'reason', CASE WHEN k <= ${PROJECTS} THEN 'funded' ELSE 'below_target' END)) FROM generate_series(1, ${IDEAS}) k)),
    ballots, 2 * ballots,
    (SELECT jsonb_agg(jsonb_build_object('tag', encode(sha256((round || k)::bytea), 'hex'), 'alloc',
      jsonb_build_array(jsonb_build_array(1 + k % ${IDEAS}, 4000)))) FROM generate_series(1, ballots) k),
    jsonb_build_object('returned', 24, 'organisers', '[]'::jsonb, 'groups', (SELECT jsonb_agg(jsonb_build_object(
      'group', b, 'neighbourhoods', jsonb_build_array('BU' || lpad(i::text, 6, '0') || lpad(b::text, 2, '0')),
      'cheques', 2 * ballots / ${BUURTEN}, 'ballots', ballots / ${BUURTEN})) FROM generate_series(1, ${BUURTEN}) b))
  FROM n`;

/** Letters that came back: about nobody, since the households are not there. */
const RETURNED = sql`INSERT INTO roll.undeliverable (round_id, household_id, letter, returned_on)
  SELECT round, gen_random_uuid(), 1, '2026-01-01' FROM n, generate_series(1, 24)`;

const PROJECTS_SQL = (
  on: string,
) => sql`INSERT INTO project (id, district_slug, round_id, idea, title, summary, theme,
    "group", public_space, status, other_cents, awarded_on, sample)
  SELECT round || '-p' || k, slug, round, k, 'Idee ' || k, 'Een bankje.', 'green', 'Bewoners', true, 'in_progress', 0,
    ${on}::date, true
  FROM n, generate_series(1, ${PROJECTS}) k`;

const ENTRIES = (on: string) => sql`INSERT INTO project_entry (project_id, kind, cents, "on")
  SELECT round || '-p' || k, kind, cents, ${on}::date FROM n, generate_series(1, ${PROJECTS}) k,
    (VALUES ('awarded', 100000), ('advance', -50000)) AS e(kind, cents)`;
