import { describe, expect, it } from 'vitest';
import { mayShowShare, shownCount } from '@/lib/domain/disclosure';
import { type DistrictFacts, type Observation, observe, together } from '@/lib/domain/indicators';
import { writeObservationsCsv } from '../write';
import { attack, type Found, FROM_FILES, type Knowledge, type Line, readFiles } from './attacker.testing';
import { type City, makeCity } from './cities.testing';

/** As many as the issue asks for; more with ATTACK_CITIES=20000. */
const CITIES = Number(process.env.ATTACK_CITIES ?? 500);
const AREA = { code: 'GM0001', level: 'gemeente', year: 2026, name: 'Stad' } as const;

type Change = (facts: DistrictFacts, observations: readonly Observation[]) => readonly Observation[];
const AS_IT_IS: Change = (_, observations) => observations;

/** Everything that is ever published about a city, as files: now, of the whole municipality, and while it voted. */
function linesOf({ districts, before }: City, change: Change = AS_IT_IS): readonly Line[] {
  const whole = together(AREA, districts);
  const tables = [
    ...[...districts, ...before].map((facts) => change(facts, observe(facts))),
    ...(whole ? [observe(whole)] : []),
  ];
  return readFiles(tables.map((observations) => writeObservationsCsv(observations, 'open')));
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

function casesOf(count: number, change?: Change): readonly Case[] {
  return Array.from({ length: count }, (_, number) => {
    const city = makeCity(number);
    return { city, lines: linesOf(city, change) };
  });
}

function attackAll(cases: readonly Case[], know: (city: City) => Knowledge = () => FROM_FILES) {
  const results = cases.map(({ city, lines }) => attack(lines, know(city)));
  return {
    attacked: results.reduce((sum, one) => sum + one.attacked, 0),
    found: results.flatMap((one): readonly Found[] => one.found),
    cities: results.filter((one) => one.found.length > 0).length,
  };
}

/** As if only what is too small itself were hidden. */
const withoutComplement: Change = ({ round }, observations) =>
  observations.map((one): Observation => {
    const group = round?.groups?.find(({ neighbourhoods }) => neighbourhoods.join('+') === one.area.code);
    if (!group || one.status !== 'onderdrukt' || one.area.level !== 'buurt') return one;
    const [part, whole] = [group.ballots, group.cheques];
    const denominator = shownCount(whole);
    if (one.indicator !== 'P10') return denominator === null ? one : { ...one, denominator, status: 'ok' };
    if (!mayShowShare(part, whole)) return one;
    const value = Math.round((100 * part) / whole);
    return { ...one, numerator: shownCount(part), denominator, value, status: 'ok' };
  });

/** As if counts were told one by one, so that letters that came back are taken off one by one as well. */
const withoutRounding: Change = ({ round }, observations) =>
  observations.map((one): Observation => {
    if (!round?.issued || one.value === null) return one;
    const group = round.groups?.find(({ neighbourhoods }) => neighbourhoods.join('+') === one.area.code);
    if (one.area.level === 'buurt' && group)
      return { ...one, numerator: group.ballots, denominator: group.cheques };
    const counts: Readonly<Record<string, number | null>> = {
      issued: round.issued,
      returned: round.returned,
      delivered: round.issued - (round.returned ?? 0),
      voted: round.ballots,
    };
    if (one.indicator === 'P02' && one.group) return { ...one, value: counts[one.group] ?? one.value };
    if (one.indicator === 'P01') return { ...one, denominator: round.issued - (round.returned ?? 0) };
    return one;
  });

describe(`an attack on ${CITIES} made-up cities, from their files alone`, { timeout: 120_000 }, () => {
  const cases = casesOf(CITIES);

  it('finds no hidden number', () => {
    const { attacked, found } = attackAll(cases);
    expect(found).toEqual([]);
    expect(attacked).toBeGreaterThan(5 * CITIES);
  });

  it('finds none with the sizes of all areas from elsewhere', () => {
    expect(attackAll(cases, withRegister).found).toEqual([]);
  });

  it('finds many where nothing is hidden to protect another', () => {
    expect(attackAll(casesOf(100, withoutComplement)).cities).toBeGreaterThan(20);
  });

  it('finds many where nothing is rounded', () => {
    expect(attackAll(casesOf(100, withoutRounding), () => ({ off: 0 })).cities).toBeGreaterThan(20);
  });
});
