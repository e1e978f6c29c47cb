import type { Observation } from '../indicators/types';
import { COUNT_STEP, SMALLEST_COUNT } from './counts';
import type { PublishedCell, PublishedRelation, PublishedTable } from './derivable';
import { RULES } from './rules';

/** How far a count that is shown by D1 may be from what it was. */
const OFF = (COUNT_STEP - 1) / 2;
const MOST_HIDDEN = SMALLEST_COUNT - 1;

/**
 * What these observations tell about numbers of households, as tables that {@link derivableCells} reads: one per round.
 * Observations of several versions go in one after another, each with its own call: figures of a counted round keep their
 * names, since what they count is fixed, and those from before the count have the day in their name.
 */
export function publishedTables(observations: readonly Observation[]): readonly PublishedTable[] {
  const own = observations.filter(({ source }) => source !== 'fund');
  const nameOf = ({ round, area, asOf }: Observation) => `${round ?? area.code} ${asOf ?? ''}`;
  return [...new Set(own.map(nameOf))].map((name) =>
    new RoundTable(
      name,
      own.filter((one) => nameOf(one) === name),
    ).made(),
  );
}

type Range = Pick<PublishedCell, 'low' | 'high'>;
type Term = PublishedRelation['terms'][number];

class RoundTable {
  private readonly cells: PublishedCell[] = [];
  private readonly relations: PublishedRelation[] = [];
  private readonly issued: number | null;
  private readonly ballots: number | null;

  constructor(
    private readonly name: string,
    private readonly all: readonly Observation[],
  ) {
    this.issued = this.exact(['G01', 'P06'], 'denominator');
    this.ballots = this.exact(['P01'], 'numerator');
  }

  made(): PublishedTable {
    this.totals();
    this.letters();
    this.channels();
    this.areas();
    const { name, cells, relations } = this;
    return { name, cells, relations };
  }

  /** Numbers of the whole round, wherever they stand. */
  private totals(): void {
    if (this.issued !== null) this.say('issued', exactly(this.issued));
    for (const [id, of] of TOTALS) {
      const found = this.whole(id)?.[of] ?? null;
      if (found !== null) this.say('ballots', exactly(found));
    }
    if (this.whole('P01')?.status === 'onderdrukt') this.hide('ballots', { low: 0, high: this.issued });
    const organisers = this.whole('P09');
    if (organisers) this.count('organisers', organisers, { low: 0, high: MOST_HIDDEN });
  }

  /** P02, and what P01's denominator tells of the letters that came back. */
  private letters(): void {
    for (const one of this.all.filter(
      ({ indicator, dimension }) => indicator === 'P02' && dimension === 'step',
    )) {
      if (one.group === 'issued') this.count('issued', one, { low: 0, high: null });
      if (one.group === 'returned') this.count('returned', one, { low: 0, high: MOST_HIDDEN });
      if (one.group === 'voted' && one.value !== null) this.say('ballots', rounded(one.value));
      if (one.group === 'delivered' && one.value !== null) this.reached(rounded(one.value));
    }
    const households = this.whole('P01')?.denominator ?? null;
    if (households !== null) this.reached(exactly(households));
  }

  /** Households reached = issued − what came back as it is taken off: by five, and nothing below ten. */
  private reached({ low, high }: Range): void {
    const name = `reached ${low}`;
    this.say(name, { low, high });
    this.relate([times('returned', 1), times(name, 1), times('issued', -1)], -OFF, MOST_HIDDEN);
  }

  /** P03 and P13: paper and screen make up all ballots; kiosks count for themselves. */
  private channels(): void {
    for (const one of this.all.filter(({ indicator }) => indicator === 'P03')) {
      if (one.group === 'paper') this.channel('paper', one);
      if (one.group === 'online') this.channel('online', one);
      if (one.group === 'kiosk' && one.value !== 0) this.count('kiosk', one, { low: 0, high: MOST_HIDDEN });
    }
    if (this.has('paper')) this.relate([times('paper', 1), times('online', 1), times('ballots', -1)], 0, 0);
    const helped = this.whole('P13')?.numerator ?? null;
    if (helped !== null && this.has('kiosk'))
      this.relate([times('paper', 1), times('kiosk', 1)], helped - 2 * OFF, helped + 2 * OFF);
  }

  private channel(cell: 'paper' | 'online', { numerator, status }: Observation): void {
    if (numerator !== null) this.say(cell, rounded(numerator));
    else if (status === 'onderdrukt') this.hide(cell, { low: 0, high: this.ballots });
  }

  /** P10, P06 and G01 per area group: the groups make up the whole round. */
  private areas(): void {
    const own = this.all.filter(({ area, dimension }) => area.level === 'buurt' && dimension === null);
    const codes = [...new Set(own.map(({ area }) => area.code))];
    if (codes.length === 0) return;
    const sizes = codes.map((code) =>
      this.size(
        code,
        own.filter(({ area }) => area.code === code),
      ),
    );
    const most = sizes.map(({ high }) => high ?? this.issued);
    for (const [i, code] of codes.entries()) {
      const turnout = own.find(({ indicator, area }) => indicator === 'P10' && area.code === code);
      const others = most.reduce<number | null>((sum, high, j) => (i === j ? sum : plus(sum, high)), 0);
      if (turnout) this.part(code, turnout, { whole: most[i] ?? null, others });
    }
    const sum = (kind: string) => codes.map((code) => times(`${kind} ${code}`, 1));
    this.total(sum('size'), 'issued', this.issued);
    this.total(sum('part'), 'ballots', this.ballots);
  }

  private size(code: string, own: readonly Observation[]): Range {
    const cell = `size ${code}`;
    const said = own.flatMap(({ denominator }) => denominator ?? []).map(rounded);
    const range = said.reduce<Range>(
      (both, { low, high }) => ({ low: Math.max(both.low, low), high: least(both.high, high) }),
      { low: 0, high: null },
    );
    this.say(cell, range);
    if (own.some(({ indicator, status }) => indicator !== 'P10' && status === 'onderdrukt'))
      this.hide(cell, { low: 0, high: this.issued });
    return range;
  }

  private part(
    code: string,
    { numerator, value, status }: Observation,
    { whole, others }: { readonly whole: number | null; readonly others: number | null },
  ): void {
    const [cell, size] = [`part ${code}`, `size ${code}`];
    this.relate([times(size, 1), times(cell, -1)], 0, null);
    if (numerator !== null && value !== null) {
      this.say(cell, rounded(numerator));
      this.say(size, { low: RULES.D2.smallestWhole, high: null });
      this.relate([times(size, 1), times(cell, -1)], SMALLEST_COUNT, null);
      // The percentage as it is written down, to the nearest whole one.
      this.relate([times(cell, 200), times(size, 1 - 2 * value)], 0, null);
      this.relate([times(cell, 200), times(size, -1 - 2 * value)], null, 0);
    } else if (status === 'onderdrukt') {
      // What the total and the sizes say of it by themselves.
      const low = this.ballots === null || others === null ? 0 : Math.max(0, this.ballots - others);
      this.hide(cell, { low, high: least(whole, this.ballots) });
    }
  }

  /** The parts are the total as far as anybody can see; where they cannot be, some of it has no area. */
  private total(terms: readonly Term[], cell: string, known: number | null): void {
    if (known === null) return;
    const most = terms.reduce<number | null>((sum, one) => plus(sum, this.highest(one.cell)), 0);
    const isAll = most === null || most >= known;
    this.relate([...terms, times(cell, -1)], isAll ? 0 : null, 0);
  }

  private highest(cell: string): number | null {
    const own = this.cells.filter((one) => one.cell === this.of(cell));
    return own.reduce<number | null>((high, one) => least(high, one.high), null);
  }

  private exact(ids: readonly string[], of: 'numerator' | 'denominator'): number | null {
    for (const id of ids) {
      const found = this.whole(id)?.[of] ?? null;
      if (found !== null) return found;
    }
    return null;
  }

  private whole(id: string): Observation | undefined {
    return this.all.find(
      ({ indicator, area, dimension }) => indicator === id && area.level !== 'buurt' && dimension === null,
    );
  }

  private has(cell: string): boolean {
    return this.cells.some((one) => one.cell === this.of(cell));
  }

  private of(cell: string): string {
    return `${this.name} ${cell}`;
  }

  private count(cell: string, { value, status }: Observation, prior: Range): void {
    if (value !== null) this.say(cell, rounded(value));
    else if (status === 'onderdrukt') this.hide(cell, prior);
  }

  private say(cell: string, range: Range): void {
    this.cells.push({ cell: this.of(cell), ...range, hidden: false });
  }

  private hide(cell: string, range: Range): void {
    this.cells.push({ cell: this.of(cell), ...range, hidden: true });
  }

  private relate(terms: readonly Term[], low: number | null, high: number | null): void {
    this.relations.push({
      terms: terms.map((one) => ({ ...one, cell: this.of(one.cell) })),
      low,
      high,
    });
  }
}

/** Where the exact number of ballots can stand. */
const TOTALS = [
  ['P01', 'numerator'],
  ['P03', 'denominator'],
  ['P13', 'denominator'],
  ['G07', 'denominator'],
] as const;

function times(cell: string, by: number): Term {
  return { cell, times: by };
}

function exactly(value: number): Range {
  return { low: value, high: value };
}

/** A count in steps of five. */
function rounded(value: number): Range {
  return { low: value - OFF, high: value + OFF };
}

function least(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

function plus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}
