/** A small town that is nobody's: one district with two buurten, and addresses in streets that do not exist. */
const DISTRICT = 'WK063799';
const SOUTH = 52.05;
const WEST = 4.5;
const SIZE = 0.01;

function square(code: string, name: string, column: number, width: number) {
  const [west, east] = [WEST + column * SIZE, WEST + (column + width) * SIZE];
  const [south, north] = [SOUTH, SOUTH + SIZE];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const parents = { gm_code: 'GM0637', ...(code.startsWith('BU') ? { wijk_code: DISTRICT } : {}) };
  return {
    type: 'Feature',
    properties: { code, name, jaar_indeling: 2025, ...parents },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

/** GeoJSON in the layout of CBS, one level at a time as it is delivered. */
export function townBoundaries(level: 'districts' | 'neighbourhoods'): string {
  const features =
    level === 'districts'
      ? [square(DISTRICT, 'Proefwijk', 0, 2)]
      : [square('BU06379901', 'Proefbuurt West', 0, 1), square('BU06379902', 'Proefbuurt Oost', 1, 1)];
  return JSON.stringify({ type: 'FeatureCollection', source: 'Verzonnen voor een proef', features });
}

/** Addresses in the layout of BAG, by turns in both buurten. */
export function townAddresses(count: number): string {
  const header =
    'openbareruimte;huisnummer;huisletter;huisnummertoevoeging;postcode;woonplaats;nevenadres;lon;lat';
  const lines = Array.from({ length: count }, (_, i) => {
    const lon = WEST + SIZE / 2 + (i % 2) * SIZE;
    return `Nergenslaan;${i + 1};;;2799ZZ;Zoetermeer;f;${lon};${SOUTH + SIZE / 2}`;
  });
  return [header, ...lines].join('\n');
}

/** The cheque codes in the list for a mail house, in its order. */
export function letterCodes(csv: string): string[] {
  return [...csv.matchAll(/\b[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}\b/g)].map(([code]) => code);
}
