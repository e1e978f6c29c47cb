import { type Canonical, jcs } from '../jcs';

/** What the opening statement fixes by its hash. Each is published as exactly its JCS, without a final newline. */

/** rules.json: how ballots are held against the round and how they are counted. */
export interface RulesDocument {
  readonly area: {
    readonly district: string | null;
    /** By year, then code. */
    readonly neighbourhoods: readonly { readonly code: string; readonly year: number }[];
  };
  /** `null`: cheques × cheque. */
  readonly budgetCents: number | null;
  readonly chequeCents: number;
  readonly minBackers: number;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  /** UTC, as `2026-05-01T08:00:00.000Z`. */
  readonly plannedDates: { readonly closes: string; readonly opens: string };
  readonly round: string;
  readonly rule: string;
  readonly stepCents: number;
  readonly ties: string;
  readonly unspent: string;
  readonly v: 1;
}

/** One idea on the ballot, in ideas.json; places in millionths of a degree. */
export interface IdeaDocument {
  readonly carriedCents: number;
  readonly cofundingCents: number;
  readonly costCents: number;
  readonly lat6: number | null;
  readonly lon6: number | null;
  readonly neighbourhood: string | null;
  readonly number: number;
  readonly title: string;
}

/** Text of rules.json. */
export function rulesText(rules: RulesDocument): string {
  return jcs(rules as unknown as Canonical);
}

/** Text of ideas.json: by number. */
export function ideasText(ideas: readonly IdeaDocument[]): string {
  return jcs(ideas.toSorted((a, b) => a.number - b.number) as unknown as Canonical);
}

/** Text of void.json: tags of all void keys, whether they voted or not, ascending. */
export function voidText(tags: readonly string[]): string {
  return jcs({ tags: tags.toSorted() });
}
