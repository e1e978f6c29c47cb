/**
 * Municipality (gemeente, GM) → district (wijk, WK) → neighbourhood (buurt, BU).
 * CBS uses codes again after a redivision (Zoetermeer did in 2025), so an area's key is its code together with the
 * year of the division (indelingsjaar).
 */
export interface AreaKey {
  readonly code: string;
  readonly year: number;
}

/** A position in millionths of a degree (WGS84): an integer, so it is the same everywhere it is stored and hashed. */
export interface Position {
  readonly lat6: number;
  readonly lon6: number;
}

/** RFC 7946 geometry of an area, lon/lat in degrees. */
export type AreaGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };

/** Closed ring: first position equals the last; `[lon, lat]`. */
export type Ring = readonly (readonly [number, number])[];

/** A count from a statistical source. `null` = not published or suppressed, which differs from 0. */
export interface KeyFigures {
  readonly households: number | null;
  readonly inhabitants: number | null;
  readonly year: number;
  readonly source: string;
  /** Other figures of the source, by its own name of the column; not there where nothing more was read. */
  readonly values?: KeyValues;
}

/** `null` = not published or suppressed. */
export type KeyValues = Readonly<Record<string, number | null>>;

export interface Neighbourhood extends AreaKey {
  readonly name: string;
  readonly geometry: AreaGeometry | null;
  readonly figures: KeyFigures | null;
}

/** What kind of scheme runs in a district; `none` = pilot district or neighbour without one ("niet van toepassing"). */
export const SCHEMES = ['cheque', 'fund', 'visits', 'none'] as const;
export type Scheme = (typeof SCHEMES)[number];

export interface District extends AreaKey {
  readonly slug: string;
  readonly name: string;
  readonly municipality: string;
  readonly scheme: Scheme;
  readonly pilot: boolean;
  readonly geometry: AreaGeometry | null;
  /** True when the outline is only a few corners around the centre, to be replaced by an official boundary. */
  readonly schematic: boolean;
  readonly figures: KeyFigures | null;
  readonly source: string;
}

export const PLACE_KINDS = ['huis_van_de_wijk', 'school', 'buurtwerk', 'police', 'housing', 'other'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A partner or place on the district map (layer "partners en plekken"). */
export interface Place extends Position {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly address: string;
}

/** With how to reach it and when it is open, in the place's own words. */
export interface PlaceFacts extends Place {
  readonly contact: string | null;
  readonly hours: string | null;
}

/** Even-odd test (Jordan curve) of `[lon, lat]` against all rings; holes therefore count as outside. */
export function contains(geometry: AreaGeometry, lon: number, lat: number): boolean {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let inside = false;
  for (const rings of polygons) {
    for (const ring of rings) {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const a = ring[i];
        const b = ring[j];
        if (!a || !b) continue;
        const crosses = a[1] > lat !== b[1] > lat;
        if (crosses && lon < ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
      }
    }
  }
  return inside;
}
