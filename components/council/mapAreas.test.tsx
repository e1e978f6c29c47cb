import { describe, expect, it } from 'vitest';
import { observe } from '@/lib/domain/indicators';
import { districtFacts, roundFacts } from '@/lib/domain/indicators/facts.testing';
import { drawMap } from '@/lib/domain/indicators/outline';
import { CLASS_BORDERS, lookOf, mapAreas } from './mapAreas';
import { NeighbourhoodBlock } from './NeighbourhoodBlock';
import { cellsOf, rendered } from './render.testing';

const names = { BU1: 'Eik', BU2: 'Beuk', BU3: 'Den', BU4: 'Vlier', BU5: 'Wilg', BU6: 'Es', BU7: 'Iep' };
/** Seven squares in a row; the round is held in the first six, and of the sixth the register says nothing. */
const map = drawMap(
  Object.entries(names).map(([code, name], i) => ({
    code,
    name,
    takesPart: code !== 'BU7',
    geometry: {
      type: 'Polygon' as const,
      coordinates: [
        [
          [i, 0],
          [i + 1, 0],
          [i + 1, 1],
          [i, 1],
          [i, 0],
        ] as const,
      ],
    },
  })),
);
const group = (of: number, ballots: number, neighbourhoods = [`BU${of}`]) => ({
  group: of,
  neighbourhoods,
  cheques: 200,
  ballots,
});
const shown = (facts: Parameters<typeof observe>[0]) => ({
  area: facts.area,
  observations: observe(facts),
  map,
});
const counted = shown(
  districtFacts(
    roundFacts({ groups: [group(1, 30), group(2, 110, ['BU2', 'BU5']), group(3, 3), group(4, 80)] }),
    { neighbourhoods: names },
  ),
);
const choice = { districts: [], rounds: [], municipality: false, sort: 'naam' } as const;

describe('the map and the table', () => {
  it('say the same of every area', () => {
    if (!counted.map) throw new Error('a map');
    const markup = rendered(<NeighbourhoodBlock id="buurten" areas={[counted]} choice={choice} />);
    const table = new Map(cellsOf(markup).map(([name = '', , turnout = '']) => [name, turnout]));
    expect([...table.keys()]).toEqual(['Beuk + Wilg', 'Den', 'Eik', 'Vlier']);
    const kinds = new Set<string>();
    for (const { name, key, look, outlines } of mapAreas({ ...counted, map: counted.map })) {
      const text = table.get(name);
      const fill = new RegExp(
        `<path d="[^"]*" data-point="${key.replaceAll('+', '\\+')}" class="([^"]*)"`,
        'g',
      );
      const drawn = [...markup.matchAll(fill)].map(([, found = '']) => found);
      expect(drawn).toHaveLength(outlines.length);
      if ('hatch' in look) {
        kinds.add(look.hatch);
        expect(text?.startsWith('te klein om te tonen') ?? true, name).toBe(true);
        expect(text !== undefined, name).toBe(look.hatch === 'hidden');
        expect(drawn.some((one) => one.includes('class--'))).toBe(false);
        continue;
      }
      const share = Number(text?.split('%')[0]?.replace(',', '.'));
      const borders = [-Infinity, ...CLASS_BORDERS, Infinity];
      expect(share, name).toBeGreaterThanOrEqual(borders[look.class] ?? Number.NaN);
      expect(share, name).toBeLessThan(borders[look.class + 1] ?? Number.NaN);
      for (const one of drawn) expect(one).toContain(`class--${look.class}`);
    }
    expect(kinds).toEqual(new Set(['hidden', 'unknown', 'notApplicable']));
  });

  it('hidden, unknown and not applicable are told apart in words, and each has its own hatching', () => {
    const markup = rendered(<NeighbourhoodBlock id="buurten" areas={[counted]} choice={choice} />);
    const [, name = ''] = /role="img" aria-label="([^"]*)"/.exec(markup) ?? [];
    expect(name).toContain('Den: te klein om te tonen');
    expect(name).toContain('Es: onbekend');
    expect(name).toContain('Iep: niet van toepassing');
    const hatches = [...markup.matchAll(/<pattern id="wc-geen-cijfer-0-\w+"[^>]*>.*?<path d="([^"]*)"/g)];
    expect(new Set(hatches.map(([, path]) => path)).size).toBe(3);
  });

  it('ideas and money of a buurt say why they are hidden, and no cell is empty', () => {
    const observations = counted.observations.flatMap((one) => {
      if (one.area.name !== 'Den' || one.indicator === 'P10') return [one];
      const hidden = { numerator: null, denominator: null, value: null, status: 'onderdrukt' } as const;
      return one.indicator === 'P06' ? [{ ...one, ...hidden, reason: 'hidden_area' as const }] : [];
    });
    const areas = [{ ...counted, observations }];
    const cells = cellsOf(rendered(<NeighbourhoodBlock id="buurten" areas={areas} choice={choice} />));
    const [, , turnout, ideas, money] = cells.find(([name]) => name === 'Den') ?? [];
    expect(turnout).toMatch(/^te klein om te tonen Deze buurt is te klein/);
    expect(ideas).toMatch(/^te klein om te tonen Deze buurt is te klein/);
    expect(money).toBe('niet bekend');
    expect(cells.flat()).not.toContain('');
  });

  it('a district without cheques beside one with: its areas are not applicable', () => {
    if (!map) throw new Error('a map');
    const without = shown(districtFacts(null, { scheme: 'none' }));
    expect(
      mapAreas({ ...without, map }).every(({ look }) => 'hatch' in look && look.hatch === 'notApplicable'),
    ).toBe(true);
    const open = shown(districtFacts(roundFacts({ stage: 'voting' })));
    expect(mapAreas({ ...open, map }).map(({ look }) => look)).toContainEqual({ hatch: 'unknown' });
  });

  it('zero is a figure, and in the lowest class', () => {
    expect(lookOf({ status: 'nul', value: 0 })).toEqual({ class: 0 });
    expect(lookOf({ status: 'te_weinig_antwoorden', value: null })).toEqual({ hatch: 'hidden' });
  });
});
