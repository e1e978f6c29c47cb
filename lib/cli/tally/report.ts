import { centsToDecimal } from '@/lib/domain/decimal';
import type { Outcome, OutcomeReason } from '@/lib/domain/outcome/types';
import type { PabulibFile } from '@/lib/formats/pabulib';
import { toIdeas } from '@/lib/formats/pabulib';

export interface Tallied {
  readonly path: string;
  readonly file: PabulibFile;
  readonly outcome: Outcome;
  readonly options: Record<string, unknown>;
  readonly ms: { readonly parse: number; readonly tally: number };
}

/** The one object of `--json`. Amounts are decimals with two digits, as text. */
export function toJson({ path, file, outcome, options, ms }: Tallied): Record<string, unknown> {
  return {
    file: path,
    rule: outcome.rule,
    options,
    numProjects: file.projects.length,
    numVotes: file.votes.length,
    budget: centsToDecimal(file.budgetCents),
    winners: outcome.winners,
    cost: centsToDecimal(outcome.costCents),
    ties: outcome.ties,
    certificate: outcome.certificate,
    ms,
  };
}

const REASONS: Readonly<Record<OutcomeReason, string>> = {
  funded: 'funded',
  below_target: 'its backers do not reach the target',
  too_few_backers: 'too few backers',
  lost_tie: 'lost the drawing of lots',
  no_room: 'does not fit in what is left',
  withdrawn: 'withdrawn',
};

/** A table for people: funded ideas in order of selection, then the others with the reason. */
export function toTable({ path, file, outcome, options, ms }: Tallied): string {
  const names = new Map(toIdeas(file).map((idea) => [idea.id, idea.name]));
  const results = new Map(outcome.ideas.map((idea) => [idea.id, idea]));
  const rowOf = (id: string, place: string, why: string) => {
    const idea = results.get(id);
    return [
      place,
      id,
      centsToDecimal(idea?.targetCents ?? 0),
      String(idea?.backers ?? 0),
      why,
      shorten(names.get(id) ?? ''),
    ];
  };
  const funded = outcome.winners.map((id, place) => rowOf(id, String(place + 1), 'funded'));
  const others = outcome.ideas.filter((idea) => !idea.funded);
  const rest = others.map((idea) => rowOf(idea.id, '', REASONS[idea.reason]));
  const settings = Object.entries(options).map(([name, value]) => `${name} ${value}`);
  return [
    `${path}: ${file.projects.length} projects, ${file.votes.length} votes, budget ${centsToDecimal(file.budgetCents)}`,
    `Rule ${outcome.rule} (${settings.join(', ')})`,
    '',
    ...align([['', 'id', 'cost', 'votes', 'why', 'name'], ...funded, ...rest]),
    '',
    `${outcome.winners.length} funded for ${centsToDecimal(outcome.costCents)}, ${centsToDecimal(outcome.unspentCents)} not spent`,
    ...outcome.ties.map(
      (tie) => `Tie at step ${tie.step + 1}: ${tie.candidates.join(', ')}; chosen: ${tie.chosen.join(', ')}`,
    ),
    describeCertificate(outcome),
    `Read in ${ms.parse} ms, counted in ${ms.tally} ms`,
  ].join('\n');
}

function describeCertificate({ certificate: { arithmetic, smallestGap, runs } }: Outcome): string {
  const gap = smallestGap === null ? '' : `, smallest gap ${smallestGap.toExponential(2)}`;
  return `Arithmetic: ${arithmetic}${gap}${runs > 1 ? `, ${runs} runs` : ''}`;
}

/** Columns of even width; cost and votes are aligned to the right. */
function align(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 2 || column === 3 ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
}

function shorten(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}
