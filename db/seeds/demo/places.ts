import type { Place, PlaceKind } from '@/lib/domain/area';
import { areasOf, type DemoArea, metres, pointIn } from './areas';
import type { Random } from './random';

/** A sample partner or place, with the district it is shown in. */
export interface DemoPlace extends Place {
  readonly districtSlug: string;
}

type Row = readonly [name: string, kind: PlaceKind, buurt: string, address: string];

const SEGHWAERT: readonly Row[] = [
  ['Huis van de Wijk Seghwaert', 'huis_van_de_wijk', 'BU06370807', 'Dorpsbrink 1'],
  ['Buurtwerk Seghwaert', 'buurtwerk', 'BU06370812', 'Noorderbrink 8'],
  ['Basisschool De Vlinder', 'school', 'BU06370813', 'Hazelnoottuin 90'],
  ['Basisschool Het Roer', 'school', 'BU06370811', 'Pontjesvaart 80'],
  ['Basisschool De Hooiberg', 'school', 'BU06370802', 'Hooioogstweide 95'],
  ['Spreekuur wijkagent', 'police', 'BU06370807', 'Dorpsbrink 3'],
  ['Wijkkantoor woningcorporatie', 'housing', 'BU06370810', 'Knotwilgvaart 99'],
  ['Speeltuin De Zandbak', 'other', 'BU06370814', 'Parkenpad 2'],
  ['Buurtbieb Weidezicht', 'other', 'BU06370803', 'Klaprozenweide 60'],
];

const OOSTERHEEM: readonly Row[] = [
  ['Huis van de Wijk Oosterheem', 'huis_van_de_wijk', 'BU06371119', 'Oosterbrink 10'],
  ['Buurtwerk Oosterheem', 'buurtwerk', 'BU06371119', 'Oosterbrink 12'],
  ['Basisschool De Golfslag', 'school', 'BU06371107', 'Stroomkade 44'],
  ['Basisschool Het Eiland', 'school', 'BU06371115', 'Eilandkade 5'],
  ['Basisschool De Waterkant', 'school', 'BU06371104', 'Provinciehof 20'],
  ['Spreekuur wijkagent', 'police', 'BU06371119', 'Oosterbrink 16'],
  ['Wijkkantoor woningcorporatie', 'housing', 'BU06371116', 'Merenkade 31'],
  ['Sportveld Merenbuurt', 'other', 'BU06371117', 'Merenkade 90'],
];

/** Sample partners and places of Seghwaert and Oosterheem, each inside its neighbourhood and clear of the others. */
export function makePlaces(random: Random): DemoPlace[] {
  return [
    ...placesOf('seghwaert', 'WK063708', SEGHWAERT, random),
    ...placesOf('oosterheem', 'WK063711', OOSTERHEEM, random),
  ];
}

function placesOf(
  districtSlug: string,
  districtCode: string,
  rows: readonly Row[],
  random: Random,
): DemoPlace[] {
  const areas = new Map(areasOf(districtCode).map((area) => [area.code, area]));
  const made: DemoPlace[] = [];
  for (const [name, kind, buurt, address] of rows) {
    const area = areas.get(buurt);
    if (!area) throw new Error(`${name}: ${buurt} is not in ${districtSlug}`);
    made.push({ ...spotIn(area, made, random), districtSlug, name, kind, address: `${address}, Zoetermeer` });
  }
  return made;
}

function spotIn(area: DemoArea, taken: readonly Place[], random: Random) {
  for (;;) {
    const position = pointIn(area, random);
    if (taken.every((other) => metres(position, other) > 40)) return position;
  }
}
