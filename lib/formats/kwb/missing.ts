/**
 * How CBS writes "no figure": −99997 (nothing to publish), −99995 (not available for this area) and, in its older
 * shapefiles, −99999999. An empty cell and a single dot (StatLine) say the same. Zero is a figure.
 */
const MISSING = new Set([-99995, -99997, -99999999]);

/**
 * One count as a file has it: `null` where CBS publishes none, otherwise the number.
 * `undefined` = not a count at all (text, negative, not finite), for the caller to report.
 */
export function readCount(value: unknown): number | null | undefined {
  if (value === null || value === undefined) return null;
  const number = typeof value === 'string' ? parseText(value) : value;
  if (number === null) return null;
  if (typeof number !== 'number' || !Number.isFinite(number)) return undefined;
  if (MISSING.has(number)) return null;
  return number < 0 ? undefined : number;
}

function parseText(text: string): number | null | undefined {
  const bare = text.trim();
  if (bare === '' || bare === '.') return null;
  return /^-?\d+(?:[.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.')) : undefined;
}
