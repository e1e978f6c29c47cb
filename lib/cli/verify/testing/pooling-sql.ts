/** What a database asked directly says of a round of saving together: a third count, in another language. */
export interface PooledIdea {
  readonly number: number;
  readonly backers: number;
  readonly pledged: number;
  readonly reason: 'funded' | 'below_target' | 'too_few_backers' | 'withdrawn';
}

interface Queryable {
  query<T extends object>(text: string, values: unknown[]): Promise<{ rows: T[] }>;
}

/** `live` has the ballots that count (`alloc`), `idea` the ideas (`number`, `target`, `withdrawn`). */
const COUNT = `
  pledge AS (
    SELECT (one ->> 0)::int AS number, (one ->> 1)::bigint AS cents
    FROM live CROSS JOIN LATERAL jsonb_array_elements(live.alloc) AS one),
  total AS (SELECT number, count(*) AS backers, sum(cents) AS pledged FROM pledge GROUP BY number)
  SELECT idea.number, coalesce(backers, 0)::int AS backers, coalesce(pledged, 0)::float8 AS pledged,
    CASE WHEN withdrawn THEN 'withdrawn' WHEN coalesce(pledged, 0) < target THEN 'below_target'
      WHEN coalesce(backers, 0) < $2::int THEN 'too_few_backers' ELSE 'funded' END AS reason
  FROM idea LEFT JOIN total USING (number) ORDER BY idea.number`;

/** Every version that was cast, with whether its cheque is void; the count needs nothing else. */
export interface WrittenRound {
  readonly minBackers: number;
  readonly ideas: readonly {
    readonly number: number;
    readonly target: number;
    readonly withdrawn: boolean;
  }[];
  readonly versions: readonly {
    readonly cheque: number;
    readonly seq: number;
    readonly alloc: unknown;
    readonly gone: boolean;
  }[];
}

/** Counts a round that is only written down. */
export async function poolWritten(db: Queryable, round: WrittenRound): Promise<PooledIdea[]> {
  const { rows } = await db.query<PooledIdea>(
    `WITH version AS (
      SELECT * FROM jsonb_to_recordset($1::jsonb -> 'versions') AS v(cheque int, seq int, alloc jsonb, gone boolean)),
    last AS (SELECT DISTINCT ON (cheque) * FROM version ORDER BY cheque, seq DESC),
    live AS (SELECT alloc FROM last WHERE NOT gone),
    idea AS (
      SELECT * FROM jsonb_to_recordset($1::jsonb -> 'ideas') AS i(number int, target bigint, withdrawn boolean)),
    ${COUNT}`,
    [JSON.stringify(round), round.minBackers],
  );
  return rows;
}

/** Counts a round as the box has it. */
export async function poolStored(db: Queryable, roundId: string, minBackers: number): Promise<PooledIdea[]> {
  const { rows } = await db.query<PooledIdea>(
    `WITH live AS (
      SELECT alloc FROM box.ballot JOIN box.eligible USING (round, key) WHERE round = $1 AND state = 'live'),
    idea AS (
      SELECT number, greatest(0, cost_cents - cofunding_cents - carried_cents) AS target, status = 'stopped' AS withdrawn
      FROM public.idea WHERE round_id = $1),
    ${COUNT}`,
    [roundId, minBackers],
  );
  return rows;
}
