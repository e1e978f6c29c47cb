import { IDEA_THEMES, type IdeaSupport, type IdeaTheme, targetCents } from '@/lib/domain/idea';
import type { Cents } from '@/lib/domain/money';
import type { ListedIdea } from './types';

export const IDEA_SORTS = ['random', 'pledged', 'cheap', 'dear', 'number'] as const;
export type IdeaSort = (typeof IDEA_SORTS)[number];

/** What a visitor asked of the list. `null` and '' mean: not asked. */
export interface IdeaFilter {
  readonly theme: IdeaTheme | null;
  /** CBS code of a buurt. */
  readonly neighbourhood: string | null;
  /** Ideas that need at most this. */
  readonly upToCents: Cents | null;
  readonly fits: boolean;
  readonly query: string;
  readonly sort: IdeaSort;
}

export const NO_FILTER: IdeaFilter = {
  theme: null,
  neighbourhood: null,
  upToCents: null,
  fits: false,
  query: '',
  sort: 'random',
};

/** True when the list is shorter because of the filter; sorting hides nothing. */
export function isFiltered(filter: IdeaFilter): boolean {
  return (
    filter.theme !== null ||
    filter.neighbourhood !== null ||
    filter.upToCents !== null ||
    filter.fits ||
    filter.query.trim() !== ''
  );
}

/** The part of URLSearchParams that is needed, so that a page's own params fit too. */
export interface QueryReader {
  get(name: string): string | null;
}

/** Reads the address (`?thema=green&buurt=BU…&bedrag=1000&past=ja&zoek=…&volgorde=number`); what is unknown is ignored. */
export function parseFilter(params: QueryReader): IdeaFilter {
  const theme = IDEA_THEMES.find((known) => known === params.get('thema')) ?? null;
  const euros = Number(params.get('bedrag') ?? '');
  return {
    theme,
    neighbourhood: params.get('buurt') || null,
    upToCents: Number.isSafeInteger(euros) && euros > 0 ? euros * 100 : null,
    fits: params.get('past') === 'ja',
    query: params.get('zoek') ?? '',
    sort: IDEA_SORTS.find((known) => known === params.get('volgorde')) ?? 'random',
  };
}

/** Puts the filter into an existing query, leaving other parameters (such as `ronde`) alone. */
export function writeFilter(filter: IdeaFilter, current: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(current);
  const set = (name: string, value: string | null) => (value ? next.set(name, value) : next.delete(name));
  set('thema', filter.theme);
  set('buurt', filter.neighbourhood);
  set('bedrag', filter.upToCents === null ? null : String(filter.upToCents / 100));
  set('past', filter.fits ? 'ja' : null);
  set('zoek', filter.query.trim());
  set('volgorde', filter.sort === 'random' ? null : filter.sort);
  return next;
}

/** What the list knows besides the ideas: support where the round shows it, and the visitor's own cheque. */
export interface FilterContext {
  readonly support: ReadonlyMap<number, IdeaSupport>;
  readonly given: ReadonlyMap<number, Cents>;
  readonly leftCents: Cents;
  readonly stepCents: Cents;
}

/**
 * "Past nog in mijn cheque": one more step can be given, and the idea still needs money as far as the round shows.
 * What the visitor already gave to stays in view, or it would vanish under the finger that gave the last euro.
 */
export function fitsCheque(idea: ListedIdea, context: FilterContext): boolean {
  if (context.given.has(idea.number)) return true;
  if (context.leftCents < context.stepCents) return false;
  const pledged = context.support.get(idea.number)?.pledgedCents ?? 0;
  return pledged < targetCents(idea);
}

/** The ideas that answer the filter, in the order asked. `seed` fixes the random order of one visitor. */
export function selectIdeas(
  ideas: readonly ListedIdea[],
  filter: IdeaFilter,
  context: FilterContext,
  seed: number,
): readonly ListedIdea[] {
  const words = plain(filter.query).split(/\s+/).filter(Boolean);
  const found = ideas.filter(
    (idea) =>
      (filter.theme === null || idea.theme === filter.theme) &&
      (filter.neighbourhood === null || idea.neighbourhoodCode === filter.neighbourhood) &&
      (filter.upToCents === null || targetCents(idea) <= filter.upToCents) &&
      (!filter.fits || fitsCheque(idea, context)) &&
      matches(idea, words),
  );
  return sortIdeas(found, filter.sort, context.support, seed);
}

function matches(idea: ListedIdea, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = plain(`${idea.title} ${idea.summary} ${idea.organiser} ${idea.neighbourhoodName ?? ''}`);
  const number = String(idea.number);
  return words.every((word) => word.replace(/^#/, '') === number || text.includes(word));
}

/** Lower case without accents: who types "cafe" finds "café". */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

function sortIdeas(
  ideas: readonly ListedIdea[],
  sort: IdeaSort,
  support: ReadonlyMap<number, IdeaSupport>,
  seed: number,
): readonly ListedIdea[] {
  const rank: Readonly<Record<IdeaSort, (idea: ListedIdea) => number>> = {
    random: (idea) => shuffleRank(idea.number, seed),
    pledged: (idea) => -(support.get(idea.number)?.pledgedCents ?? 0),
    cheap: (idea) => targetCents(idea),
    dear: (idea) => -targetCents(idea),
    number: (idea) => idea.number,
  };
  const of = rank[sort];
  return ideas
    .map((idea) => ({ idea, rank: of(idea) }))
    .sort((a, b) => a.rank - b.rank || a.idea.number - b.idea.number)
    .map(({ idea }) => idea);
}

/** A 32-bit mix (the finaliser of MurmurHash3, public domain) of number and seed: the same visitor, the same order. */
function shuffleRank(number: number, seed: number): number {
  let h = Math.imul(number ^ Math.imul(seed + 1, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}

const AMOUNTS_EUROS = [100, 250, 500, 1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000];

/** Round amounts to filter on: only those that keep some ideas and leave some out, at most four, evenly picked. */
export function amountChoices(ideas: readonly ListedIdea[]): readonly Cents[] {
  const targets = ideas.map(targetCents);
  const low = Math.min(...targets);
  const high = Math.max(...targets);
  const useful = AMOUNTS_EUROS.map((euros) => euros * 100).filter((cents) => cents >= low && cents < high);
  const step = Math.max(1, Math.ceil(useful.length / 4));
  return useful.filter((_, index) => index % step === 0);
}
