import type { Range } from './areas.testing';

type Terms = readonly (readonly [name: string, times: number])[];

/**
 * Bounds of a few numbers of a whole round, drawn in sum by sum until nothing changes. Sums may overlap, but none of them
 * goes round in a circle, so that what is left is exact.
 */
export class Bounds {
  private readonly ranges = new Map<string, Range>();
  private readonly sums: { readonly terms: Terms; readonly range: Range }[] = [];

  constructor(private readonly most: number) {}

  between(name: string, low: number, high: number): void {
    const [from, to] = this.of(name);
    const range: Range = [Math.max(from, low), Math.min(to, high)];
    if (range[0] > range[1]) throw new Error(`the files contradict themselves about ${name}`);
    this.ranges.set(name, range);
  }

  /** `low ≤ Σ times · number ≤ high`, each time once or minus once. */
  sum(terms: Terms, low: number, high: number): void {
    this.sums.push({ terms, range: [low, high] });
  }

  of(name: string): Range {
    return this.ranges.get(name) ?? [0, this.most];
  }

  settle(): void {
    for (let before = ''; before !== JSON.stringify([...this.ranges]); ) {
      before = JSON.stringify([...this.ranges]);
      for (const { terms, range } of this.sums) for (const term of terms) this.drawIn(term, terms, range);
    }
  }

  private drawIn(own: Terms[number], terms: Terms, [low, high]: Range): void {
    let [fewest, most] = [0, 0];
    for (const term of terms) {
      if (term === own) continue;
      const [from, to] = this.of(term[0]);
      fewest += term[1] > 0 ? from : -to;
      most += term[1] > 0 ? to : -from;
    }
    const [name, sign] = own;
    if (sign > 0) this.between(name, low - most, high - fewest);
    else this.between(name, fewest - high, most - low);
  }
}
