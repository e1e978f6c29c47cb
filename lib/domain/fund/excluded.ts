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

/**
 * The excluded cost by whose words a line of costs is recognised; `null` when by none. Only whole words count, of a term of
 * more words all of them in a row: `eten` is in "Eten en drinken" and not in "Meetlint voor het weten". The first that
 * the framework names wins.
 */
export function excludedCostOf(
  label: string,
  { excluded }: Pick<FundFramework, 'excluded'>,
): ExcludedCost | null {
  const said = wordsOf(label);
  return excluded.find(({ words }) => words.some((term) => contains(said, wordsOf(term)))) ?? null;
}

function contains(said: readonly string[], term: readonly string[]): boolean {
  if (term.length === 0) return false;
  return said.some((_, from) => term.every((word, i) => said[from + i] === word));
}
