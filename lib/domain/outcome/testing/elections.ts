import fc from 'fast-check';
import { type BallotKind, buildElection, type Election, type PlainElection } from '../election';

/** A small election written down: `{ a: 300 }` is idea a for 300 cents; ballots name ideas in order. */
export function namedElection(
  costs: Readonly<Record<string, number>>,
  budgetCents: number,
  ballots: readonly (readonly string[])[],
  kind: 'approval' | 'ranking' = 'approval',
): Election {
  const ids = Object.keys(costs);
  return buildElection({
    ideas: ids.map((id) => ({ id, costCents: costs[id] ?? 0 })),
    budgetCents,
    chequeCents: null,
    kind,
    ballots: ballots.map((names, voter) => ({
      voter: `v${voter}`,
      entries: names.map((name) => [ids.indexOf(name), 1] as const),
    })),
  });
}

/** Ballots with cents or points: `[{ a: 500, b: 200 }]`. */
export function weightedElection(
  costs: Readonly<Record<string, number>>,
  money: { readonly budgetCents: number; readonly chequeCents: number | null },
  ballots: readonly Readonly<Record<string, number>>[],
  kind: 'pledges' | 'points' = 'pledges',
): Election {
  const ids = Object.keys(costs);
  return buildElection({
    ...money,
    ideas: ids.map((id) => ({ id, costCents: costs[id] ?? 0 })),
    kind,
    ballots: ballots.map((ballot, voter) => ({
      voter: `v${voter}`,
      entries: Object.entries(ballot).map(([id, weight]) => [ids.indexOf(id), weight] as const),
    })),
  });
}

const MAX_IDEAS = 7;

/** Elections with few ideas and voters and small amounts, so that ties and exact hits are common. */
export function anyElection(...kinds: readonly BallotKind[]): fc.Arbitrary<PlainElection> {
  return fc.constantFrom(...kinds).chain((kind) =>
    fc.integer({ min: 1, max: MAX_IDEAS }).chain((ideas) =>
      fc
        .record({
          costs: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: ideas, maxLength: ideas }),
          unit: fc.constantFrom(1, 7, 100, 3333),
          budget: fc.integer({ min: 1, max: 40 }),
          cheque: fc.integer({ min: 1, max: 10 }),
          ballots: fc.array(anyEntries(ideas), { maxLength: 9 }),
        })
        .map(({ costs, unit, budget, cheque, ballots }) => {
          const chequeCents = kind === 'pledges' ? cheque * unit : null;
          return {
            kind,
            ideas: costs.map((cost, idea) => ({ id: idOf(idea), costCents: cost * unit })),
            budgetCents: chequeCents === null ? budget * unit : ballots.length * chequeCents,
            chequeCents,
            ballots: ballots.map((entries, voter) => ({
              voter: `v${voter}`,
              entries: kind === 'pledges' ? withinCheque(entries, cheque, unit) : entries,
            })),
          };
        }),
    ),
  );
}

/** Ids that sort differently as strings and as numbers: 7, 8, 9, 10, 11 … */
export function idOf(idea: number): string {
  return String(idea + 7);
}

function anyEntries(ideas: number): fc.Arbitrary<[number, number][]> {
  const names = fc.shuffledSubarray(Array.from({ length: ideas }, (_, idea) => idea));
  return names.chain((picked) =>
    fc
      .array(fc.integer({ min: 1, max: 5 }), { minLength: picked.length, maxLength: picked.length })
      .map((weights) => picked.map((idea, i): [number, number] => [idea, weights[i] ?? 1])),
  );
}

/** Pledges in whole units that stay within the cheque; what does not fit is left out. */
function withinCheque(
  entries: readonly [number, number][],
  cheque: number,
  unit: number,
): [number, number][] {
  let left = cheque;
  return entries.flatMap(([idea, weight]): [number, number][] => {
    const given = Math.min(weight, left);
    left -= given;
    return given > 0 ? [[idea, given * unit]] : [];
  });
}
