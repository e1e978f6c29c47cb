import type { Position } from './area';
import type { IdeaStatus } from './idea';

/** An idea of the same round, as far as another is held against it. */
export interface ComparedIdea {
  readonly number: number;
  readonly title: string;
  readonly status: IdeaStatus;
  readonly position: Position | null;
}

export interface SimilarIdea extends Omit<ComparedIdea, 'position'> {
  /** Whole metres from the new idea, as the crow flies; `null` without two points. */
  readonly metres: number | null;
  /** 0 to 1. */
  readonly alike: number;
}

/** So near that it may be the same bench. */
const NEAR_METRES = 150;
/** From here on titles are about the same thing: "Bankje bij de vijver" and "Bank bij vijver" reach 0.6. */
const ALIKE = 0.4;
const MOST_SHOWN = 5;

/** Ideas of which the new one may be a second, by place or by title; what is most alike and nearest comes first. */
export function similarIdeas(
  given: { readonly title: string; readonly position: Position | null },
  ideas: readonly ComparedIdea[],
): SimilarIdea[] {
  return ideas
    .map(({ position, ...idea }): SimilarIdea => {
      const metres = given.position && position ? Math.round(metresBetween(given.position, position)) : null;
      return { ...idea, metres, alike: titleLikeness(given.title, idea.title) };
    })
    .filter(({ metres, alike }) => alike >= ALIKE || (metres !== null && metres <= NEAR_METRES))
    .toSorted((a, b) => score(b) - score(a) || a.number - b.number)
    .slice(0, MOST_SHOWN);
}

function score({ metres, alike }: SimilarIdea): number {
  return alike + (metres === null ? 0 : Math.max(0, 1 - metres / NEAR_METRES));
}

/**
 * Shared trigrams of two titles, as a part of all they have together (the Jaccard index, as PostgreSQL's pg_trgm has it:
 * each word with two blanks before it and one behind it). Case, accents and punctuation do not count.
 */
export function titleLikeness(one: string, other: string): number {
  const [a, b] = [trigrams(one), trigrams(other)];
  const shared = [...a].filter((part) => b.has(part)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

function trigrams(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.flatMap((word) => {
      const padded = `  ${word} `;
      return Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3));
    }),
  );
}

/** Mean radius of the Earth (IUGG), in metres. */
const EARTH = 6_371_009;

/** Great-circle distance by the haversine formula, in metres. */
export function metresBetween(a: Position, b: Position): number {
  const radians = (degrees6: number) => (degrees6 / 1e6 / 180) * Math.PI;
  const half = (difference: number) => Math.sin(difference / 2) ** 2;
  const [from, to] = [radians(a.lat6), radians(b.lat6)];
  const chord = half(to - from) + Math.cos(from) * Math.cos(to) * half(radians(b.lon6 - a.lon6));
  return 2 * EARTH * Math.asin(Math.sqrt(chord));
}
