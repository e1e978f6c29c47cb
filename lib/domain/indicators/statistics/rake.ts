/** One margin: how many people there are in each of its cells, and in which cell each answer is. */
export interface Margin {
  readonly name: string;
  readonly cells: Readonly<Record<string, number>>;
  /** One per answer; `null` where it is not known: such an answer keeps its share. */
  readonly cellOf: readonly (string | null)[];
}

/** What the raking came to, to be published with its results. */
export interface Raked {
  readonly weights: readonly number[];
  readonly rounds: number;
  /** Whether every margin came within {@link CLOSE} before weights were cut. */
  readonly converged: boolean;
  /** Answers whose weight was cut. */
  readonly trimmed: number;
  /** The largest distance that is left between a weighted share and the share that it should be. */
  readonly deviation: number;
  /** Cells with people and no answer: what they would say is not heard. */
  readonly empty: readonly string[];
}

/** A share may be this far off. */
export const CLOSE = 1e-6;
const MOST_ROUNDS = 200;
const MOST_CUTS = 10;
/** No answer counts for more than this many times the middle one. */
export const TRIM_AT = 5;

/**
 * Weights such that in every margin the answers are spread as the people are, as near to the given weights as that
 * allows: iterative proportional fitting (W. E. Deming and F. F. Stephan, Ann. Math. Stat. 11 (1940) 427–444), each margin
 * in turn until all fit. Then weights above {@link TRIM_AT} times the median are cut to it and the rest is fitted again,
 * some times; what is cut last stays cut, so the result may be off by `deviation`. The sum of weights stays as it is given.
 * `given` are the design weights, all above 0.
 */
export function rake(given: readonly number[], margins: readonly Margin[]): Raked {
  const targets = margins.map(targetOf);
  const total = sum(given);
  const cut = new Set<number>();
  let weights: readonly number[] = given;
  let fitted = { weights, rounds: 0, converged: true };
  for (let i = 0; i < MOST_CUTS; i += 1) {
    fitted = fitAll(weights, targets);
    const limit = TRIM_AT * median(fitted.weights);
    const heavy = fitted.weights.flatMap((weight, at) => (weight > limit * (1 + 1e-9) ? [at] : []));
    for (const at of heavy) cut.add(at);
    weights = fitted.weights.map((weight) => Math.min(weight, limit));
    if (heavy.length === 0) break;
  }
  const scale = sum(weights) > 0 ? total / sum(weights) : 1;
  return {
    weights: weights.map((weight) => weight * scale),
    rounds: fitted.rounds,
    converged: fitted.converged,
    trimmed: cut.size,
    deviation: Math.max(0, ...targets.map((target) => distance(weights, target))),
    empty: margins.flatMap(emptyCells),
  };
}

/** The answers of each cell, and the share that they should have of those whose cell is known. */
interface Target {
  readonly cells: readonly { readonly answers: readonly number[]; readonly share: number }[];
}

function targetOf({ cells, cellOf }: Margin): Target {
  const found = Object.entries(cells)
    .map(([cell, people]) => ({
      people,
      answers: cellOf.flatMap((own, index) => (own === cell ? [index] : [])),
    }))
    .filter(({ people, answers }) => people > 0 && answers.length > 0);
  const people = sum(found.map((one) => one.people));
  return { cells: found.map((one) => ({ answers: one.answers, share: one.people / people })) };
}

function fitAll(start: readonly number[], targets: readonly Target[]) {
  const weights = [...start];
  for (let rounds = 1; rounds <= MOST_ROUNDS; rounds += 1) {
    for (const target of targets) fitOne(weights, target);
    const off = Math.max(0, ...targets.map((target) => distance(weights, target)));
    if (off < CLOSE) return { weights, rounds, converged: true };
  }
  return { weights, rounds: MOST_ROUNDS, converged: false };
}

function fitOne(weights: number[], { cells }: Target): void {
  const known = sum(cells.flatMap(({ answers }) => answers.map((at) => weights[at] ?? 0)));
  for (const { answers, share } of cells) {
    const now = sum(answers.map((at) => weights[at] ?? 0));
    for (const at of answers) weights[at] = ((weights[at] ?? 0) * share * known) / now;
  }
}

function distance(weights: readonly number[], { cells }: Target): number {
  const sums = cells.map(({ answers }) => sum(answers.map((at) => weights[at] ?? 0)));
  const known = sum(sums);
  return Math.max(0, ...cells.map(({ share }, i) => Math.abs((sums[i] ?? 0) / known - share)));
}

function emptyCells({ name, cells, cellOf }: Margin): readonly string[] {
  const filled = new Set(cellOf);
  return Object.entries(cells).flatMap(([cell, people]) =>
    people > 0 && !filled.has(cell) ? [`${name}: ${cell}`] : [],
  );
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
