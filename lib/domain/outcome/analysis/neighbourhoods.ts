import type { Outcome } from '../types';
import type { NeighbourhoodFunding } from './types';

/** Where an idea belongs, as far as is known. */
export interface PlaceOfIdea {
  readonly code: string | null;
  readonly name: string | null;
}

/**
 * Ideas and money per neighbourhood of the ideas. `all` are the neighbourhoods of the round, so that one without ideas
 * is there with zeros. `null` where no idea has a neighbourhood: then there is nothing to compare.
 */
export function fundingByNeighbourhood(
  outcome: Outcome,
  placeOf: (id: string) => PlaceOfIdea,
  all: readonly PlaceOfIdea[],
): readonly NeighbourhoodFunding[] | null {
  const rows = new Map<string, NeighbourhoodFunding>();
  const rowOf = ({ code, name }: PlaceOfIdea) =>
    rows.get(keyOf({ code, name })) ?? { code, name, ideas: 0, funded: 0, fundedCents: 0 };
  for (const place of all) rows.set(keyOf(place), rowOf(place));
  for (const { id, funded, targetCents } of outcome.ideas) {
    const place = placeOf(id);
    const row = rowOf(place);
    rows.set(keyOf(place), {
      ...row,
      ideas: row.ideas + 1,
      funded: row.funded + (funded ? 1 : 0),
      fundedCents: row.fundedCents + (funded ? targetCents : 0),
    });
  }
  const known = [...rows.values()].some((row) => isNamed(row) && row.ideas > 0);
  return known ? [...rows.values()].sort(byName) : null;
}

function keyOf({ code, name }: PlaceOfIdea): string {
  return code ?? (name === null ? '' : `name ${name}`);
}

function isNamed({ code, name }: PlaceOfIdea): boolean {
  return code !== null || name !== null;
}

function byName(a: NeighbourhoodFunding, b: NeighbourhoodFunding): number {
  if (isNamed(a) !== isNamed(b)) return isNamed(a) ? -1 : 1;
  return (a.name ?? a.code ?? '').localeCompare(b.name ?? b.code ?? '', 'nl');
}
