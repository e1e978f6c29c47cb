/** A mark on a common axis, with its words: charts get texts ready-made and know no language. */
export interface ChartRow {
  readonly key: string;
  readonly name: string;
  /** The value as it is written in the table. */
  readonly text: string;
  readonly value: number;
  /** There is no figure: the words say why, and no mark is drawn. */
  readonly none?: boolean;
  /** A second mark on the same line, hollow; what it is stands in the words. */
  readonly beside?: number | null;
}

export interface DotChartProps {
  /** The whole chart in words. */
  readonly alternative: string;
  readonly rows: readonly ChartRow[];
  /** Where the axis ends; it starts at 0. */
  readonly max: number;
  /** A dashed line over all rows, of what they are compared with. */
  readonly reference: number | null;
}

export interface RankChartProps {
  readonly alternative: string;
  readonly rows: readonly ChartRow[];
  /** The same for every chart beside this one. */
  readonly max: number;
}

export interface StackChartProps {
  readonly alternative: string;
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    /** Why it has no parts; empty where it has. */
    readonly text: string;
    /** Shares of 100, in the order of `parts`; `null` = no such part here. */
    readonly shares: readonly (number | null)[];
  }[];
  readonly parts: readonly string[];
}

export interface BulletChartProps {
  readonly alternative: string;
  /** `value` is part of `whole`. */
  readonly rows: readonly (ChartRow & { readonly whole: number })[];
  readonly max: number;
}

export interface SurvivalChartProps {
  readonly alternative: string;
  readonly lines: readonly {
    readonly key: string;
    readonly name: string;
    /** After so many days this share of 100 is left; in order. */
    readonly steps: readonly { readonly days: number; readonly share: number }[];
  }[];
  /** Where the axis of days ends. */
  readonly max: number;
  /** The words at the line of 50 %, and under the axis. */
  readonly half: string;
  readonly daysText: string;
}

export interface DaysChartProps {
  readonly alternative: string;
  /** Days since the first one; `share` of all households at the end of it, `rise` since the one before. */
  readonly steps: readonly {
    readonly key: string;
    readonly at: number;
    readonly share: number;
    readonly rise: number;
  }[];
  /** What happened, by the same days. */
  readonly events: readonly { readonly at: number; readonly name: string }[];
  /** The same for every chart beside this one. */
  readonly days: readonly [first: number, last: number];
  readonly max: number;
}

export interface StripChartProps {
  readonly alternative: string;
  readonly lanes: readonly {
    readonly key: string;
    readonly name: string;
    readonly text: string;
    /** So many cases at this place. */
    readonly cases: readonly { readonly at: number; readonly count: number }[];
  }[];
  readonly max: number;
  /** A dashed line, with its words. */
  readonly norm: { readonly at: number; readonly name: string } | null;
}

export interface LorenzChartProps {
  readonly alternative: string;
  readonly lines: readonly {
    readonly key: string;
    readonly name: string;
    /** The poorest so many in a hundred have this share of 100. */
    readonly points: readonly { readonly part: number; readonly share: number }[];
  }[];
  readonly even: string;
}

export interface RatioChartProps {
  readonly alternative: string;
  readonly rows: readonly (ChartRow & { readonly low: number; readonly high: number })[];
}
