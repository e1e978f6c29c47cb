/** What the address of the page says was chosen. */
export interface CouncilChoice {
  readonly districts: readonly string[];
  readonly rounds: readonly string[];
  readonly municipality: boolean;
  readonly sort: SortKey;
}

/** By what the table of buurten goes; `naam` and `wijk` up, the others down. */
export const SORT_KEYS = ['wijk', 'naam', 'opkomst', 'ideeen', 'geld'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads the address: `wijk` and `ronde` any number of times, `gemeente=ja`, `sorteer`. What makes no sense is left out. */
export function readChoice(search: SearchParams): CouncilChoice {
  const all = (key: string) => [search[key] ?? []].flat().filter((one) => one !== '');
  return {
    districts: all('wijk'),
    rounds: all('ronde'),
    municipality: all('gemeente').includes('ja'),
    sort: SORT_KEYS.find((key) => all('sorteer').includes(key)) ?? 'wijk',
  };
}

/** The query of the address for this choice, without what is standard. */
export function choiceQuery({ districts, rounds, municipality, sort }: CouncilChoice): URLSearchParams {
  const query = new URLSearchParams();
  for (const slug of districts) query.append('wijk', slug);
  for (const id of rounds) query.append('ronde', id);
  if (municipality) query.set('gemeente', 'ja');
  if (sort !== 'wijk') query.set('sorteer', sort);
  return query;
}
