import { type BenchWorkspace, LINES_FETCHED, type WorkspaceQuestion } from '@/lib/usecases/bench/workspace';

/** What the list of ideas shows: how many there are of each status, and one page of them. */
const COUNTS = 'SELECT status, count(*) FROM idea WHERE round_id = $1 GROUP BY status';
const PAGE = `WITH page AS (
    SELECT i.round_id, i.number, i.title, i.theme, i.status, i.cost_cents, i.carried_cents, h.line
    FROM idea i LEFT JOIN (
      SELECT h.idea, coalesce(max(h.id) FILTER (WHERE h.step = 'submitted'), min(h.id)) AS line
      FROM idea_history h JOIN idea w ON w.round_id = h.round_id AND w.number = h.idea
      WHERE h.round_id = $1 AND w.status = 'submitted' GROUP BY h.idea
    ) h ON h.idea = i.number
    WHERE i.round_id = $1
    ORDER BY i.status <> 'submitted', h.line NULLS FIRST, i.number LIMIT 50 OFFSET $2
  )
  SELECT p.*, f.brought_by, f.carried_round,
    (SELECT coalesce(max(l."on") FILTER (WHERE l.step = 'submitted'), min(l."on"))
      FROM idea_history l WHERE l.round_id = p.round_id AND l.idea = p.number) AS since
  FROM page p LEFT JOIN idea_file f ON f.round_id = p.round_id AND f.idea = p.number
  ORDER BY p.status <> 'submitted', p.line NULLS FIRST, p.number`;

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * The statements whose rows a screen shows, and no others: none to find out who may see what, none that open or close a
 * transaction. Spelled out a second time, so that the yardstick does not change with our own code (ADR 070).
 */
export function bareStatements({
  roundId,
  districtSlug,
}: BenchWorkspace): Readonly<Record<WorkspaceQuestion, readonly Statement[]>> {
  const own = (text: string): Statement => ({ text, values: [[roundId]] });
  const log = (where: string, values: readonly unknown[]): Statement => ({
    text: `SELECT id, at, actor, act, subject, details FROM audit_event ${where} ORDER BY id DESC LIMIT ${LINES_FETCHED}`,
    values,
  });
  return {
    'ideas, first page': [
      { text: COUNTS, values: [roundId] },
      { text: PAGE, values: [roundId, 0] },
    ],
    'ideas, a page in the middle': [
      { text: COUNTS, values: [roundId] },
      { text: PAGE, values: [roundId, 49 * 50] },
    ],
    'log book, all': [log('', [])],
    'log book, own districts': [log('WHERE subject = ANY($1)', [[roundId, districtSlug]])],
    'start page': [
      own('SELECT * FROM round WHERE id = ANY($1)'),
      own(
        `SELECT round_id, count(*) FROM idea WHERE round_id = ANY($1)
          AND status NOT IN ('draft', 'submitted', 'returned', 'rejected', 'merged') GROUP BY round_id`,
      ),
      own(
        "SELECT round_id, count(*) FROM idea WHERE round_id = ANY($1) AND status = 'submitted' GROUP BY round_id",
      ),
      own('SELECT round_id, count(*), min(due) FROM idea_advice WHERE round_id = ANY($1) GROUP BY round_id'),
      own('SELECT * FROM letter_run WHERE round_id = ANY($1)'),
      own('SELECT round_id, count(*) FROM paper_entry WHERE round_id = ANY($1) GROUP BY round_id'),
      own('SELECT round_id, published_at FROM round_retention WHERE round_id = ANY($1)'),
      own('SELECT round_id, count(*) FROM roll.undeliverable WHERE round_id = ANY($1) GROUP BY round_id'),
      own('SELECT round_id, count(*) FROM roll.cheque_request WHERE round_id = ANY($1) GROUP BY round_id'),
      own('SELECT round, cheques FROM box.round WHERE round = ANY($1)'),
    ],
  };
}
