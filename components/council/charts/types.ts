/** A mark on a common axis, with its words: charts get texts ready-made and know no language. */
export interface ChartRow {
  readonly key: string;
  readonly name: string;
  /** The value as it is written in the table. */
  readonly text: string;
  readonly value: number;
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
    /** Shares of 100, in the order of `parts`. */
    readonly shares: readonly number[];
  }[];
  readonly parts: readonly string[];
}
