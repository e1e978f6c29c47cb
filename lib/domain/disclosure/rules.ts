/** What may be told, as data: the thresholds that the rules of disclosure work with, and what each of them hides. */
export const RULES = {
  /** Public as it is: ideas, amounts, statuses, decisions. */
  D0: { hides: 'nothing' },
  /** A number of people or households of an area: by `step`, and hidden below `smallest`, also when it is 0. */
  D1: { hides: 'small_count', smallest: 10, step: 5 },
  /** A share of households: with at least `smallestWhole` of them, `smallest` that did and `smallest` that did not. */
  D2: { hides: 'small_share', smallest: 10, smallestWhole: 50 },
  /** A survey: a figure from `enough` answers; from `least` with a warning; below that none. */
  D3: { hides: 'few_answers', least: 50, enough: 100 },
  /**
   * Counts that stand in a table with a total: D1 or D2, and as many others hidden that no hidden number is left with a
   * range under `width`, whatever is put beside it: totals, other tables, earlier versions.
   */
  D4: { hides: 'derivable_count', width: 10 },
  /** Never leaves the application. */
  D5: { hides: 'always', what: ['code', 'address', 'key', 'time', 'ip_address'] },
  /** The file of ballots: of the whole round, without area or time, from `smallestBallots` up. */
  D6: { hides: 'small_round', smallestBallots: 200 },
} as const;

export const DISCLOSURE_RULES = [
  'D0',
  'D1',
  'D2',
  'D3',
  'D4',
  'D5',
  'D6',
] as const satisfies readonly (keyof typeof RULES)[];
/** Every rule; those of figures are D0 to D4. */
export type DisclosureRule = (typeof DISCLOSURE_RULES)[number];

/** D6: whether the ballots of a round may be handed out as a file. */
export function mayShowBallots(ballots: number): boolean {
  return ballots >= RULES.D6.smallestBallots;
}
