import { isInNetherlands, isRd } from './rd';

export type Crs = 'wgs84' | 'rd';

/** ETRS89 (4258) differs from WGS84 by less than a metre; 7415 is RD with a height. */
const KNOWN: readonly (readonly [RegExp, Crs])[] = [
  [/CRS84h?$/i, 'wgs84'],
  [/\b(?:4326|4258)$/, 'wgs84'],
  [/\b(?:28992|7415)$/, 'rd'],
];

/**
 * The coordinate system of a feature collection: what its (pre-RFC 7946) `crs` member says, else what its first
 * position looks like. `null` = it names a system that is not supported.
 */
export function detectCrs(collection: Readonly<Record<string, unknown>>, first: unknown): Crs | null {
  const name = crsName(collection.crs);
  if (name !== null) return KNOWN.find(([pattern]) => pattern.test(name))?.[1] ?? null;
  const position = firstPosition(first);
  return position && !isInNetherlands(...position) && isRd(...position) ? 'rd' : 'wgs84';
}

/** The name as written, for the report; `null` where there is none. */
export function crsName(crs: unknown): string | null {
  if (typeof crs === 'string') return crs;
  if (typeof crs !== 'object' || crs === null) return null;
  const { name, code } = ((crs as { properties?: unknown }).properties ?? {}) as Record<string, unknown>;
  if (typeof name === 'string') return name;
  return code === undefined ? null : String(code);
}

function firstPosition(coordinates: unknown): readonly [number, number] | null {
  let inner = coordinates;
  while (Array.isArray(inner) && Array.isArray(inner[0])) inner = inner[0];
  if (!Array.isArray(inner)) return null;
  const [x, y] = inner as unknown[];
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : null;
}
