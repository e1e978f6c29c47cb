import { progressLine } from '../../support/progress';
import { median } from '../support/statistics';
import type { Run } from './http';
import type { Place } from './place';

export interface CastPlan {
  readonly runs: number;
  /** Per run; a multiple of every number of connections. */
  readonly ballots: number;
  readonly connections: readonly number[];
}

/** Medians over the runs of one place at one number of connections. */
export interface Measured {
  readonly stored: number;
  readonly connections: number;
  readonly http: Run;
  readonly bare: Run;
  /** HTTP / bare, ballots per second. */
  readonly ratio: number;
}

/** Cheques a place needs for {@link measure}. */
export function votersFor({ runs, ballots, connections }: CastPlan): number {
  return 2 * (runs + WARM_UPS) * ballots * connections.length;
}

/** Runs before the ones that count: code gets compiled, connections and plans get made. */
const WARM_UPS = 1;

/**
 * Takes turns: HTTP and bare, in every place, at every number of connections, and again. So whatever else the machine
 * does meanwhile falls on all of them alike.
 */
export async function measure(places: readonly Place[], plan: CastPlan): Promise<Measured[]> {
  const cells = plan.connections.flatMap((connections) =>
    places.map((place) => ({ place, connections, http: [] as Run[], bare: [] as Run[] })),
  );
  const progress = progressLine('Runs');
  for (let run = -WARM_UPS; run < plan.runs; run++) {
    for (const [i, { place, connections, http, bare }] of cells.entries()) {
      const through = await place.http(plan.ballots, connections);
      const around = await place.bare(plan.ballots, connections);
      if (run >= 0) http.push(through);
      if (run >= 0) bare.push(around);
      progress.update((run + WARM_UPS) * cells.length + i + 1, (plan.runs + WARM_UPS) * cells.length);
    }
  }
  progress.end();
  return cells.map(({ place: { stored }, connections, ...runs }) => {
    const [http, bare] = [middle(runs.http), middle(runs.bare)];
    return { stored, connections, http, bare, ratio: http.perSecond / bare.perSecond };
  });
}

function middle(runs: readonly Run[]): Run {
  return {
    perSecond: median(runs.map((run) => run.perSecond)),
    p99Ms: median(runs.map((run) => run.p99Ms)),
  };
}
