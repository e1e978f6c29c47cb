import { districtName, roundName } from '@/lib/usecases/bench/dashboard';
import type { Statement } from '../workspace/bare';

/**
 * The statements that bring what the council's page says of these districts, and no others: one per kind of row, each over
 * all of them at once. Spelled out a second time, so that the yardstick does not change with our own code (ADR 070).
 */
export function bareStatements(numbers: readonly number[]): readonly Statement[] {
  const slugs = [numbers.map(districtName)];
  const rounds = [numbers.map(roundName)];
  const ofRounds = (text: string): Statement => ({ text, values: rounds });
  const ofDistricts = (text: string): Statement => ({ text, values: slugs });
  return [
    {
      text: 'SELECT * FROM district d JOIN municipality m ON m.code = d.municipality_code ORDER BY m.name, d.name',
      values: [],
    },
    ofDistricts(
      `SELECT r.*, p.published_at, s.ballots FROM round r LEFT JOIN round_retention p ON p.round_id = r.id
        LEFT JOIN shown_totals s ON s.round_id = r.id WHERE r.district_slug = ANY($1)`,
    ),
    ofRounds(
      "SELECT round_id, ballots, cheques, counts, result -> 'ideas' FROM outcome WHERE round_id = ANY($1)",
    ),
    ofRounds(
      `SELECT i.*, f.brought_by FROM idea i LEFT JOIN idea_file f ON f.round_id = i.round_id AND f.idea = i.number
        WHERE i.round_id = ANY($1)`,
    ),
    ofRounds('SELECT round, cheques FROM box.round WHERE round = ANY($1)'),
    ofRounds('SELECT round_id, count(*) FROM roll.undeliverable WHERE round_id = ANY($1) GROUP BY round_id'),
    ofRounds(
      'SELECT round_id, count(*), count(DISTINCT idea) FROM roll.idea_organiser WHERE round_id = ANY($1) GROUP BY round_id',
    ),
    ofRounds('SELECT round_id, day, ballots FROM turnout_day WHERE round_id = ANY($1) ORDER BY day'),
    ofRounds('SELECT round_id, kind, cents FROM running_cost WHERE round_id = ANY($1)'),
    ofDistricts(
      `SELECT n.code, n.name FROM neighbourhood n JOIN district d ON d.code = n.district_code AND d.year = n.year
        WHERE d.slug = ANY($1)`,
    ),
    ofDistricts(
      `SELECT p.*, e.awarded, e.paid, e.returned, h.hours, h.people FROM project p
        LEFT JOIN LATERAL (SELECT sum(cents) FILTER (WHERE kind = 'awarded') AS awarded,
          sum(cents) FILTER (WHERE kind IN ('advance', 'final', 'repaid')) AS paid,
          sum(cents) FILTER (WHERE kind = 'returned') AS returned FROM project_entry WHERE project_id = p.id) e ON true
        LEFT JOIN LATERAL (SELECT sum(hours) AS hours, max(people) AS people FROM project_hours WHERE project_id = p.id) h
          ON true
        WHERE p.district_slug = ANY($1)`,
    ),
    ofDistricts(
      `SELECT a.* FROM maintenance_agreement a JOIN project p ON p.id = a.project_id WHERE p.district_slug = ANY($1)`,
    ),
    ofDistricts(
      `SELECT f.id, f.year, sum(e.cents) FROM team_fund f LEFT JOIN fund_entry e ON e.fund_id = f.id
        WHERE f.district_slug = ANY($1) GROUP BY f.id`,
    ),
    ofDistricts(
      `SELECT a.submitted_on, a.decided_on FROM application a JOIN team_fund f ON f.id = a.fund_id
        WHERE f.district_slug = ANY($1) AND a.decided_on IS NOT NULL`,
    ),
    ofRounds(
      `SELECT round_id, idea, min("on") FILTER (WHERE step = 'submitted'), min("on") FILTER (WHERE step <> 'submitted')
        FROM idea_history WHERE round_id = ANY($1) GROUP BY round_id, idea`,
    ),
    ofDistricts(
      `SELECT v.district_slug, p.status FROM visit v LEFT JOIN visit_promise p ON p.visit_id = v.id
        WHERE v.district_slug = ANY($1) AND v.published`,
    ),
    ofDistricts("SELECT * FROM survey WHERE district_slug = ANY($1) AND state = 'published'"),
  ];
}
