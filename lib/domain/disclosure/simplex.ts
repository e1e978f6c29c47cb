/** `Σ a[j] · x[j] ≤ b`. */
export interface Inequality {
  readonly a: readonly bigint[];
  readonly b: bigint;
}

/** A fraction with a denominator above zero, not reduced. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/**
 * Linear programming in exact arithmetic: `x ≥ 0` under inequalities with whole coefficients. The simplex method on a
 * condensed tableau of whole numbers over one common denominator (integer pivoting, Edmonds 1967, as in Avis's lrs), with
 * Bland's rule (Bland 1977), so that it ends and rounds nothing. Small programmes only: the tableau is dense.
 */
export class Simplex {
  /** Row i: `x[basic[i]] = (rows[i][n] − Σ rows[i][j] · x[free[j]]) / under`. */
  private readonly rows: bigint[][];
  private readonly basic: number[];
  private readonly free: number[];
  private under = 1n;
  /** Whether there is any point at all. */
  readonly feasible: boolean;

  /** `size` = number of variables. */
  constructor(
    private readonly size: number,
    inequalities: readonly Inequality[],
  ) {
    this.rows = inequalities.map(({ a, b }) => [...a, b]);
    this.basic = inequalities.map((_, i) => size + i);
    this.free = Array.from({ length: size }, (_, j) => j);
    this.feasible = this.findPoint(size + inequalities.length);
  }

  /** The largest value of `Σ objective[j] · x[j]`; `null` when there is none. Only when {@link feasible}. */
  maximum(objective: readonly bigint[]): Fraction | null {
    const row = this.priced((variable) => objective[variable] ?? 0n);
    return this.climb(row) ? { over: row.at(-1) ?? 0n, under: this.under } : null;
  }

  /** First phase: an extra variable that makes every inequality hold is brought down to zero. */
  private findPoint(extra: number): boolean {
    const worst = this.mostNegative();
    if (worst === null) return true;
    for (const row of this.rows) row.splice(this.size, 0, -1n);
    this.free.push(extra);
    this.pivot(worst, this.free.length - 1);
    const objective = this.priced((variable) => (variable === extra ? -1n : 0n));
    this.climb(objective);
    if (objective.at(-1) !== 0n) return false;
    this.dropExtra(extra);
    return true;
  }

  private mostNegative(): number | null {
    let worst: number | null = null;
    let least = 0n;
    for (const [i, row] of this.rows.entries()) {
      const b = row.at(-1) ?? 0n;
      if (b < least) [worst, least] = [i, b];
    }
    return worst;
  }

  private dropExtra(extra: number): void {
    const at = this.basic.indexOf(extra);
    if (at >= 0) {
      const column = this.free.findIndex((_, j) => this.rows[at]?.[j] !== 0n);
      if (column < 0) {
        // It is zero whatever happens: the row says nothing.
        this.rows.splice(at, 1);
        this.basic.splice(at, 1);
        return;
      }
      this.pivot(at, column);
    }
    const column = this.free.indexOf(extra);
    for (const row of this.rows) row.splice(column, 1);
    this.free.splice(column, 1);
  }

  /** A row of the objective in terms of the free variables: `z = (row[n] − Σ row[j] · x[free[j]]) / under`. */
  private priced(priceOf: (variable: number) => bigint): bigint[] {
    const row = [...this.free.map((variable) => -priceOf(variable) * this.under), 0n];
    for (const [i, own] of this.rows.entries()) {
      const price = priceOf(this.basic[i] ?? -1);
      if (price === 0n) continue;
      for (const [j, entry] of own.entries()) row[j] = (row[j] ?? 0n) + price * entry;
    }
    return row;
  }

  /** Pivots until nothing gets larger; `false` = without end. */
  private climb(objective: bigint[]): boolean {
    for (;;) {
      const column = this.entering(objective);
      if (column === null) return true;
      const row = this.leaving(column);
      if (row === null) return false;
      this.pivot(row, column, objective);
    }
  }

  /** Bland: of what makes it larger, the variable with the lowest number. */
  private entering(objective: readonly bigint[]): number | null {
    let best: number | null = null;
    for (const [j, variable] of this.free.entries())
      if ((objective[j] ?? 0n) < 0n && (best === null || variable < (this.free[best] ?? 0))) best = j;
    return best;
  }

  private leaving(column: number): number | null {
    let best: number | null = null;
    for (const [i, row] of this.rows.entries()) {
      const step = row[column] ?? 0n;
      if (step <= 0n) continue;
      if (best === null || this.isTighter(i, best, column)) best = i;
    }
    return best;
  }

  private isTighter(i: number, than: number, column: number): boolean {
    const [own, other] = [this.rows[i] ?? [], this.rows[than] ?? []];
    const left = (own.at(-1) ?? 0n) * (other[column] ?? 0n);
    const right = (other.at(-1) ?? 0n) * (own[column] ?? 0n);
    return left < right || (left === right && (this.basic[i] ?? 0) < (this.basic[than] ?? 0));
  }

  private pivot(at: number, column: number, objective?: bigint[]): void {
    const own = this.rows[at];
    const turn = own?.[column];
    if (!own || turn === undefined || turn === 0n) throw new Error('a pivot on nothing');
    const rows = objective ? [...this.rows, objective] : this.rows;
    for (const row of rows) if (row !== own) eliminate(row, own, { column, turn, under: this.under });
    own[column] = this.under;
    this.under = turn;
    if (turn < 0n) {
      this.under = -turn;
      for (const row of rows) for (const [j, entry] of row.entries()) row[j] = -entry;
    }
    const [leaves, enters] = [this.basic[at] ?? 0, this.free[column] ?? 0];
    this.basic[at] = enters;
    this.free[column] = leaves;
  }
}

function eliminate(
  row: bigint[],
  own: readonly bigint[],
  { column, turn, under }: { readonly column: number; readonly turn: bigint; readonly under: bigint },
): void {
  const factor = row[column] ?? 0n;
  if (factor === 0n && turn === under) return;
  for (const [j, entry] of row.entries())
    if (j !== column) row[j] = (entry * turn - factor * (own[j] ?? 0n)) / under;
  row[column] = -factor;
}
