import { describe, expect, it } from 'vitest';
import { derivableCells, mayShowShare, publishedTables, shownCount } from '@/lib/domain/disclosure';
import { boundsOf } from '@/lib/domain/disclosure/bounds';
import { type Observation, observe, together } from '@/lib/domain/indicators';
import { AreaWorlds, type ReadArea } from './areas.testing';
import { withEveryDay, withHours, withoutWorstCase, withTwoGroups } from './broken.testing';
import { type City, makeCity } from './cities.testing';
import { seededRandom } from './random.testing';

/** Up to three areas, as a file could show them: about half of them hidden. */
function someAreas(seed: number) {
  const random = seededRandom(seed);
  const truth = Array.from({ length: 2 + Math.floor(random() * 2) }, () => {
    const size = 20 + Math.floor(random() * 45);
    return [size, Math.floor(random() * (size + 1))] as const;
  });
  const areas = truth.map(([size, part], i): ReadArea => {
    const isShown = size >= 50 && part >= 10 && size - part >= 10 && random() < 0.8;
    const percent = Math.floor((200 * part + size) / (2 * size));
    const five = Math.round(part / 5) * 5;
    return {
      code: String(i),
      size: [size, size],
      shown: isShown ? { part: [five - 2, five + 2], percent } : null,
    };
  });
  const sum = (at: 0 | 1) => truth.reduce((all, one) => all + one[at], 0);
  return { areas, issued: sum(0), ballots: sum(1) };
}

/** Every way to spread the ballots over these areas that fits what is shown of them. */
function* everyWorld(areas: readonly ReadArea[], ballots: number): Generator<readonly number[]> {
  const [first, ...rest] = areas;
  if (!first) {
    if (ballots === 0) yield [];
    return;
  }
  const size = first.size[1];
  for (let part = 0; part <= Math.min(size, ballots); part++) {
    const { shown } = first;
    const fits =
      !shown ||
      (part >= Math.max(10, shown.part[0]) &&
        part <= shown.part[1] &&
        size - part >= 10 &&
        Math.round((100 * part) / size) === shown.percent);
    if (fits) for (const others of everyWorld(rest, ballots - part)) yield [part, ...others];
  }
}

describe('the attacker', () => {
  it('finds of every hidden area what trying every possibility finds', () => {
    let hidden = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const { areas, issued, ballots } = someAreas(seed);
      const seen = areas.map((): [number, number] => [Number.POSITIVE_INFINITY, -1]);
      for (const world of everyWorld(areas, ballots))
        for (const [i, part] of world.entries()) {
          const [low = 0, high = 0] = seen[i] ?? [];
          seen[i] = [Math.min(low, part), Math.max(high, part)];
        }
      const worlds = new AreaWorlds(areas, issued, [ballots, ballots]);
      for (const [i, { code, shown }] of areas.entries()) {
        if (shown) continue;
        hidden += 1;
        expect(worlds.part(code), `area ${code} of ${seed}`).toEqual(seen[i]);
      }
    }
    expect(hidden).toBeGreaterThan(60);
  });
});

const CITY = { code: 'GM0001', level: 'gemeente', year: 2026, name: 'Stad' } as const;

/** What is published of a city: before the count by district, and then of all of them with their municipality. */
function versionsOf({ districts, before }: City): readonly (readonly Observation[])[] {
  const whole = together(CITY, districts);
  return [...before.map(observe), [...districts, ...(whole ? [whole] : [])].flatMap(observe)];
}

describe('the check before release', () => {
  const cities = Array.from({ length: 60 }, (_, number) => makeCity(number));
  const rounds = cities.flatMap(({ districts }) => districts);

  it('finds nothing derivable in what is published, by linear programmes', { timeout: 60_000 }, () => {
    for (const city of cities) expect(derivableCells(publishedTables(...versionsOf(city)))).toEqual([]);
  });

  it.each([
    ['number before the count', withoutWorstCase],
    ['day', withEveryDay],
    ['group of voters', withTwoGroups],
    ['number of hours', withHours],
  ] as const)('finds a %s that the attack finds', { timeout: 60_000 }, (_, change) => {
    const found = cities.slice(0, 20).flatMap((city) => {
      const tables = [...city.before, ...city.districts].map((facts) => change(facts, observe(facts), city));
      return derivableCells(publishedTables(...tables));
    });
    expect(found.length).toBeGreaterThan(0);
  });

  it('sees the cell that an earlier version had shown', { timeout: 60_000 }, () => {
    let derived = 0;
    for (const facts of rounds) {
      const now = observe(facts);
      const hidden = now.filter(({ indicator, reason }) => indicator === 'P10' && reason === 'hidden_area');
      const groupOf = (code: string) =>
        facts.round?.groups?.find((one) => one.neighbourhoods.join('+') === code);
      // The one that only protects the other: by itself it may be shown, and by an older rule it was.
      const shown = hidden.find(({ area }) => {
        const group = groupOf(area.code);
        return group && mayShowShare(group.ballots, group.cheques);
      });
      const group = shown && groupOf(shown.area.code);
      if (!shown || !group || hidden.length !== 2) continue;
      const earlier: Observation = {
        ...shown,
        numerator: shownCount(group.ballots),
        denominator: shownCount(group.cheques),
        value: Math.round((100 * group.ballots) / group.cheques),
        status: 'ok',
      };
      const before = now.map((one) => (one === shown ? earlier : one));
      const found = derivableCells(publishedTables(now, before));
      expect(found.length, facts.round?.id ?? '').toBeGreaterThan(0);
      derived += 1;
    }
    expect(derived).toBeGreaterThan(5);
  });

  it('never believes less than what could be the case', { timeout: 60_000 }, () => {
    for (const { round, ...facts } of rounds.slice(0, 40)) {
      if (!round) continue;
      const tables = publishedTables(observe({ ...facts, round }));
      const truth = new Map<string, number>();
      for (const { neighbourhoods, cheques, ballots } of round.groups ?? []) {
        truth.set(`size ${neighbourhoods.join('+')}`, cheques);
        truth.set(`part ${neighbourhoods.join('+')}`, ballots);
      }
      const name = round.id;
      const cells = [...truth.keys()].map((key) => `${name} ${key}`);
      const bounds = boundsOf(tables, cells);
      for (const [key, value] of truth) {
        const { low = 0, high = null } = bounds.get(`${name} ${key}`) ?? {};
        expect(low, key).toBeLessThanOrEqual(value);
        if (high !== null) expect(high, key).toBeGreaterThanOrEqual(value);
      }
    }
  });
});
