/** What a page gets as its query. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** The first value of every parameter, to be read as the address is read in the browser. */
export function firstValues(search: SearchParams): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) query.set(name, first);
  }
  return query;
}
