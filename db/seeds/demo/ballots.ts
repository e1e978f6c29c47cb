import type { Position } from '@/lib/domain/area';
import type { Allocation } from '@/lib/domain/ballot';
import { type Idea, targetCents } from '@/lib/domain/idea';
import { metres, toPosition } from './areas';
import type { DemoHousehold } from './households';
import type { Random } from './random';

export interface Likeable {
  readonly idea: Idea;
  readonly text: { readonly appeal: number };
}

export interface BallotModel {
  readonly chequeCents: number;
  readonly stepCents: number;
  /** Share of households that vote. */
  readonly turnout: number;
}

/** Metres at which an idea is half as attractive as next door. */
const HALF_WAY = 250;
/** Share of voters that give nothing to any idea: a blank vote is a vote. */
const BLANK = 0.01;

/**
 * Ballots of a round, one per voting household, in order of voting. Each household picks some ideas one by one, in
 * proportion to what it thinks of them: how much people like the idea, a taste of its own, how near it is, and, because
 * this round shows totals, how far it has come (one that is nearly there draws, one that is there hardly does). Nobody
 * knows or steers the outcome: which ideas make it only shows when the ballots are counted.
 */
export function makeBallots(
  households: readonly DemoHousehold[],
  ideas: readonly Likeable[],
  model: BallotModel,
  random: Random,
): Allocation[] {
  const pledged = new Map<number, number>();
  const voters = random.shuffled(households).filter(() => random.chance(model.turnout));
  return voters.map((household) => {
    const ballot = random.chance(BLANK) ? [] : makeBallot(household, ideas, model, pledged, random);
    for (const [number, cents] of ballot) pledged.set(number, (pledged.get(number) ?? 0) + cents);
    return ballot;
  });
}

function makeBallot(
  household: DemoHousehold,
  ideas: readonly Likeable[],
  model: BallotModel,
  pledged: ReadonlyMap<number, number>,
  random: Random,
): Allocation {
  const home = toPosition(household.lon, household.lat);
  const open = ideas.map(({ idea, text }) => ({
    number: idea.number,
    weight:
      text.appeal * taste(random) * nearness(idea, home) * progress(idea, pledged.get(idea.number) ?? 0),
  }));
  const chosen: [number, number][] = [];
  let left = model.chequeCents / model.stepCents;
  for (let wanted = random.pick([1, 1, 2, 2, 3, 4]); wanted > 0 && left > 0; wanted--) {
    const at = random.weighted(open.map(({ weight }) => weight));
    const [pick] = at < 0 ? [] : open.splice(at, 1);
    if (!pick) break;
    const steps = wanted === 1 && random.chance(0.8) ? left : random.between(1, Math.ceil(left / 2));
    chosen.push([pick.number, steps * model.stepCents]);
    left -= steps;
  }
  return chosen.toSorted(([a], [b]) => a - b);
}

/** Between 0.2 and 5, as often above as below 1. */
function taste(random: Random): number {
  return 5 ** (2 * random.next() - 1);
}

function nearness(idea: Idea, home: Position): number {
  return idea.position ? 1 / (1 + (metres(idea.position, home) / HALF_WAY) ** 2) : 0.5;
}

function progress(idea: Idea, pledgedCents: number): number {
  const target = targetCents(idea);
  if (target === 0 || pledgedCents >= target) return 0.1;
  return 0.5 + 1.5 * (pledgedCents / target);
}
