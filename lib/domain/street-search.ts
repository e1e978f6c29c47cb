import type { Position } from './area';

/** A street with the middle of its addresses. */
export interface Street extends Position {
  readonly name: string;
}

/** Something that was found by name, with its point. */
export interface FoundPlace extends Position {
  readonly label: string;
}

/** Where an answer came from; said with it, because a street list knows no house numbers. */
export type PlaceSource = 'pdok' | 'streets';

export interface FoundPlaces {
  readonly source: PlaceSource;
  readonly places: readonly FoundPlace[];
}

export const MOST_FOUND = 8;
/** Characters before anything is looked up, and at most. */
export const SEARCH_LENGTH = { least: 2, most: 80 } as const;

/** What was typed as it is looked up: letters, digits and what stands in street names, the rest a blank. */
export function searchText(typed: string): string {
  return typed
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}'’.-]+/gu, ' ')
    .trim()
    .slice(0, SEARCH_LENGTH.most);
}

/**
 * Streets in which every word of the query begins a word of the name, whatever its accents and capitals: those that begin
 * with the query first, then by name. House numbers and postcodes are passed over: a street has a middle and no doors.
 */
export function findStreets(streets: readonly Street[], query: string): FoundPlace[] {
  const asked = wordsOf(query).filter((word) => !/^\d/.test(word));
  if (asked.length === 0) return [];
  const start = asked.join(' ');
  return streets
    .map((street) => ({ street, words: wordsOf(street.name) }))
    .filter(({ words }) => asked.every((word) => words.some((own) => own.startsWith(word))))
    .map(({ street, words }) => ({ street, first: words.join(' ').startsWith(start) }))
    .toSorted((a, b) => Number(b.first) - Number(a.first) || a.street.name.localeCompare(b.street.name, 'nl'))
    .slice(0, MOST_FOUND)
    .map(({ street: { name, lat6, lon6 } }) => ({ label: name, lat6, lon6 }));
}

/** `Jan van 't Hoffstraat 12a` → jan, van, t, hoffstraat, 12a. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/**
 * Middles of streets from addresses: the mean of what has a point, in millionths of a degree. Within one street the earth
 * is flat enough. A street without any point is left out.
 */
export function middlesOf(
  addresses: readonly {
    readonly street: string;
    readonly lat6: number | null;
    readonly lon6: number | null;
  }[],
): Street[] {
  const sums = new Map<string, { lat: number; lon: number; count: number }>();
  for (const { street, lat6, lon6 } of addresses) {
    if (lat6 === null || lon6 === null || street === '') continue;
    const sum = sums.get(street) ?? { lat: 0, lon: 0, count: 0 };
    sums.set(street, { lat: sum.lat + lat6, lon: sum.lon + lon6, count: sum.count + 1 });
  }
  return [...sums].map(([name, { lat, lon, count }]) => ({
    name,
    lat6: Math.round(lat / count),
    lon6: Math.round(lon / count),
  }));
}
