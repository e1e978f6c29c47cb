import { describe, expect, it } from 'vitest';
import { type Observation, observe, together } from '@/lib/domain/indicators';
import { writeObservationsCsv } from '../write';
import { attack } from './attacker.testing';
import {
  AS_IT_IS,
  type Change,
  everything,
  withEveryDay,
  withHours,
  withoutComplement,
  withoutRounding,
  withoutWorstCase,
  withTwoGroups,
} from './broken.testing';
import { type City, makeCity } from './cities.testing';
import { type Found, FROM_FILES, type Knowledge, type Line, readFiles } from './read.testing';

/** As many as the issue asks for; more with ATTACK_CITIES=20000. */
const CITIES = Number(process.env.ATTACK_CITIES ?? 500);
/** Enough to find something where a rule is taken away. */
const FEW = 50;
const AREA = { code: 'GM0001', level: 'gemeente', year: 2026, name: 'Stad' } as const;

type Whole = (city: City) => readonly Observation[];
const AS_A_WHOLE: Whole = ({ districts }) => {
  const facts = together(AREA, districts);
  return facts ? observe(facts) : [];
};

/** Everything that is ever published about a city, as files: now, of the whole municipality, and before the count. */
function linesOf(city: City, change: Change, whole: Whole): readonly Line[] {
  const tables = [...city.districts, ...city.before].map((facts) => change(facts, observe(facts), city));
  return readFiles(
    [...tables, whole(city)].map((observations) => writeObservationsCsv(observations, 'open')),
  );
}

/** What a register of addresses tells: households per area. */
function withRegister({ districts }: City): Knowledge {
  const sizes = new Map(
    districts.flatMap(({ round }) =>
      (round?.groups ?? []).map(
        (one) => [`${round?.id} ${one.neighbourhoods.join('+')}`, one.cheques] as const,
      ),
    ),
  );
  return { ...FROM_FILES, sizes };
}

interface Case {
  readonly city: City;
  readonly lines: readonly Line[];
}

function casesOf(count: number, change = AS_IT_IS, whole = AS_A_WHOLE): readonly Case[] {
  return Array.from({ length: count }, (_, number) => {
    const city = makeCity(number);
    return { city, lines: linesOf(city, change, whole) };
  });
}

function attackAll(cases: readonly Case[], know: (city: City) => Knowledge = () => FROM_FILES) {
  const results = cases.map(({ city, lines }) => attack(lines, know(city)));
  return {
    attacked: results.flatMap((one) => one.attacked),
    found: results.flatMap((one): readonly Found[] => one.found),
    cities: results.filter((one) => one.found.length > 0).length,
  };
}

describe(`an attack on ${CITIES} made-up cities, from their files alone`, { timeout: 120_000 }, () => {
  const cases = casesOf(CITIES);

  it('finds no hidden number', () => {
    const { attacked, found } = attackAll(cases);
    expect(found).toEqual([]);
    expect(attacked.length).toBeGreaterThan(5 * CITIES);
    // It has something of every kind to look for.
    for (const id of ['P01', 'P04', 'P11', 'R04', 'ballots', 'returned', 'paper', 'kiosk', 'organisers'])
      expect(attacked.filter((one) => one === id).length, id).toBeGreaterThan(CITIES / 20);
  });

  it('finds none with the sizes of all areas from elsewhere', () => {
    expect(attackAll(cases, withRegister).found).toEqual([]);
  });

  it('finds many where nothing is hidden to protect another', () => {
    expect(attackAll(casesOf(FEW, withoutComplement)).cities).toBeGreaterThan(FEW / 5);
  });

  it('finds many where nothing is rounded', () => {
    expect(attackAll(casesOf(FEW, withoutRounding), () => ({ off: 0 })).cities).toBeGreaterThan(FEW / 5);
  });

  it.each([
    ['the number before the count is taken for the last one', withoutWorstCase, 'P01', 1],
    ['every day is told', withEveryDay, 'P04', 25],
    ['two groups of voters are enough, whoever is in them', withTwoGroups, 'P11', 3],
    ['hours that a part hides are told as the figure', withHours, 'R04', 10],
  ])('finds some where %s', (_, change, what, least) => {
    const { found } = attackAll(casesOf(FEW, change));
    expect(found.filter((one) => one.what === what).length).toBeGreaterThanOrEqual(least);
  });

  it('finds some where a municipality is told whatever its rounds hide', () => {
    const { found } = attackAll(casesOf(FEW, AS_IT_IS, ({ districts }) => everything(AREA, districts)));
    expect(found.filter((one) => one.what === 'P01').length).toBeGreaterThan(2);
  });
});
