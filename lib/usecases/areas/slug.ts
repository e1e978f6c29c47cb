/** `Borgele en Platvoet` → `borgele-en-platvoet`: letters without accents, digits and single hyphens. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'wijk';
}

/**
 * A slug that is not taken yet: the name, else with the municipality, else also with the year of the division, since
 * the same district of another division is another area; then counting on.
 */
export function freeSlug(
  name: string,
  municipality: string,
  year: number,
  taken: ReadonlySet<string>,
): string {
  const base = slugOf(name);
  const local = `${base}-${slugOf(municipality)}`;
  for (const slug of [base, local, `${local}-${year}`]) if (!taken.has(slug)) return slug;
  let count = 2;
  while (taken.has(`${local}-${year}-${count}`)) count += 1;
  return `${local}-${year}-${count}`;
}
