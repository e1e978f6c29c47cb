import type { ExcludedCost, FundFramework } from './words';

/** Words without capitals and accents, in order: `Café-bezoek` is `cafe` and `bezoek`. */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Shorter terms are in too many other words: `eten` in "meten", `thee` is a part of names. */
const LEAST_LAST_PART = 5;
/** Where less stands before it, it is hardly a compound: `ijsje` in "radijsje", `taart` in "staart". */
const LEAST_FIRST_PART = 4;

/** What may stand behind a term: plural or diminutive as far as the term itself stays the same. */
const ENDING = /^(?:e?s|en|(?:[tpk]|et)?jes?)?$/;
/** Behind its last letter twice: `bonnetje`. */
const DOUBLED = /^etjes?$/;

/**
 * The excluded cost by whose words a line of costs is recognised; `null` when by none. A term counts as a whole word, in its
 * plural and diminutive, and from five letters on as the last part of a compound: `borrel` is in "Nieuwjaarsborrel", and
 * `buffet` not in "Buffetkast". A plural that changes the term (`bon`, `bonnen`) is a term of its own. Of a term of more words all
 * stand in a row. Whole words win from parts, and then the first that the framework names.
 */
export function excludedCostOf(
  label: string,
  { excluded }: Pick<FundFramework, 'excluded'>,
): ExcludedCost | null {
  const said = wordsOf(label);
  const by = (has: (term: readonly string[]) => boolean) =>
    excluded.find(({ words }) => words.some((term) => has(wordsOf(term))));
  return by((term) => contains(said, term)) ?? by((term) => endsIn(said, term)) ?? null;
}

/** The words of the term in a row, the last in any of its forms. */
function contains(said: readonly string[], term: readonly string[]): boolean {
  const last = term.length - 1;
  if (last < 0) return false;
  return said.some((_, from) =>
    term.every((word, i) =>
      i === last ? startOf(said[from + i] ?? '', word) === 0 : said[from + i] === word,
    ),
  );
}

/** A longer word of which the term is the last part. */
function endsIn(said: readonly string[], [term = '', ...more]: readonly string[]): boolean {
  if (more.length > 0 || term.length < LEAST_LAST_PART) return false;
  return said.some((word) => startOf(word, term) >= LEAST_FIRST_PART);
}

/** Where the term begins with which the word ends, in any of its forms; -1 when it does not. */
function startOf(word: string, term: string): number {
  const at = word.lastIndexOf(term);
  if (at < 0) return -1;
  const rest = word.slice(at + term.length);
  const doubled = rest[0] === term.at(-1) && DOUBLED.test(rest.slice(1));
  return ENDING.test(rest) || doubled ? at : -1;
}
