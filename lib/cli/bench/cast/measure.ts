import type { Run } from './http';
import type { Place } from './place';

export interface CastPlan {
  readonly runs: number;
  /** Per run; a multiple of every number of connections. */
  readonly ballots: number;
  readonly connections: readonly number[];
}

/** One place at one number of connections. */
export interface Measured {
  readonly stored: number;
  readonly connections: number;
  readonly runs: readonly Pair[];
}

/** Two runs right after each other. */
export interface Pair {
  readonly http: Run;
  readonly bare: Run;
}

/** Cheques a place needs for each of the two ways of {@link measure}. */
export function votersFor({ runs, ballots, connections }: CastPlan): number {
  return (runs + WARM_UPS) * ballots * connections.length;
}

/** Runs before the ones that count: code gets compiled, connections and plans get made. */
const WARM_UPS = 1;

/**
 * Takes turns: HTTP and bare, in every place, at every number of connections, and again. So whatever else the machine
 * does meanwhile falls on all of them alike.
 */
export async function measure(
  places: readonly Place[],
  plan: CastPlan,
  progress: (run: number, runs: number) => void,
): Promise<Measured[]> {
  const cells = plan.connections.flatMap((connections) =>
    places.map((place) => ({ place, connections, runs: [] as Pair[] })),
  );
  for (let run = -WARM_UPS; run < plan.runs; run++) {
    for (const { place, connections, runs } of cells) {
      const http = await place.http(plan.ballots, connections);
      const bare = await place.bare(plan.ballots, connections);
      if (run >= 0) runs.push({ http, bare });
    }
    progress(run + WARM_UPS + 1, plan.runs + WARM_UPS);
  }
  return cells.map(({ place: { stored }, connections, runs }) => ({ stored, connections, runs }));
}
