import { CHEQUE_CODES, type ChequeBuurt, type DemoArea, demoArea, isWellInside, pointIn } from './areas';
import type { Random } from './random';
import { STREETS } from './streets';

/** One sample household; the register finds its neighbourhood itself, by the point. */
export interface DemoHousehold {
  readonly buurt: ChequeBuurt;
  readonly street: string;
  readonly number: number;
  readonly letter: string;
  readonly addition: string;
  readonly postcode: string;
  readonly lon: number;
  readonly lat: number;
}

/** Front doors per neighbourhood, 600 together; Weidebuurt-Zuid stays below 100, so area groups are merged. */
export const HOUSEHOLDS: Readonly<Record<ChequeBuurt, number>> = {
  tuinen: 150,
  vaartenWest: 130,
  vaartenOost: 120,
  weideNoord: 116,
  weideZuid: 84,
};

/** The households of the cheque neighbourhoods: invented streets, each a straight line inside its neighbourhood. */
export function makeHouseholds(random: Random): DemoHousehold[] {
  return (Object.keys(CHEQUE_CODES) as ChequeBuurt[]).flatMap((buurt) => {
    const { names, postcode } = STREETS[buurt];
    const area = demoArea(CHEQUE_CODES[buurt]);
    return names.flatMap((street, i) => {
      const share = Math.floor((HOUSEHOLDS[buurt] * (i + 1)) / names.length);
      const count = share - Math.floor((HOUSEHOLDS[buurt] * i) / names.length);
      // The last street of a neighbourhood is a block of flats: one number, house letters and additions.
      const flats = i === names.length - 1;
      return makeStreet(
        { buurt, area, street, postcode: `${postcode}${String.fromCharCode(65 + i)}`, count, flats },
        random,
      );
    });
  });
}

interface Street {
  readonly buurt: ChequeBuurt;
  readonly area: DemoArea;
  readonly street: string;
  readonly postcode: string;
  readonly count: number;
  readonly flats: boolean;
}

function makeStreet(
  { buurt, area, street, postcode, count, flats }: Street,
  random: Random,
): DemoHousehold[] {
  const [from, to] = lineIn(area, random);
  const first = random.between(1, 20);
  return Array.from({ length: count }, (_, i) => {
    const along = count === 1 ? 0 : i / (count - 1);
    const address = flats
      ? { number: 100 + 2 * Math.floor(i / 6), letter: 'ABC'[i % 3] ?? '', addition: i % 6 < 3 ? '' : '2' }
      : { number: first + i, letter: '', addition: '' };
    return {
      ...address,
      buurt,
      street,
      postcode,
      lon: round6(from[0] + along * (to[0] - from[0])),
      lat: round6(from[1] + along * (to[1] - from[1])),
    };
  });
}

type Point = readonly [lon: number, lat: number];

/** Two ends at least 60 m apart with everything between them inside. */
function lineIn(area: DemoArea, random: Random): readonly [Point, Point] {
  for (let tries = 0; tries < 1000; tries++) {
    const [a, b] = [pointIn(area, random), pointIn(area, random)].map(
      ({ lon6, lat6 }): Point => [lon6 / 1e6, lat6 / 1e6],
    );
    if (!a || !b || Math.hypot((a[0] - b[0]) * 0.615, a[1] - b[1]) < 0.00055) continue;
    const between = Array.from({ length: 21 }, (_, i) => i / 20);
    if (between.every((t) => isWellInside(area, a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]))))
      return [a, b];
  }
  throw new Error(`no street fits in ${area.code}`);
}

function round6(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
