/** A table of a text document: the first column names the row. */
export interface DocumentTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | ({ readonly kind: 'table' } & DocumentTable);

/** A text to read on paper or to go on with in a word processor: what it says, and nothing of how it looks. */
export interface TextDocument {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly author: string;
  /** ISO day. */
  readonly on: string;
  /** At the foot of every page, before its number. */
  readonly foot: string;
  readonly blocks: readonly DocumentBlock[];
}
