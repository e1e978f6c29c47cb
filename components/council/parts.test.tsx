import { describe, expect, it } from 'vitest';
import { INDICATORS, observe } from '@/lib/domain/indicators';
import { districtFacts, fundFacts, ideaFacts, roundFacts } from '@/lib/domain/indicators/facts.testing';
import { splits, stackOf, withoutParts } from './chartRows';
import { cellsOf, rendered } from './render.testing';
import { LongTable, PartsTable } from './TileTables';
import { partsTogether, splitsOf } from './view';

const shown = (name: string, facts: Parameters<typeof observe>[0]) => {
  const area = { ...facts.area, code: name, name };
  return { area, observations: observe({ ...facts, area }) };
};
/** 6.000 of 24.000 euro awarded; nothing can be carried along. */
const round = shown(
  'Ronde',
  districtFacts(
    roundFacts({
      budgetCents: 2_400_000,
      ideas: [ideaFacts(1, { status: 'awarded', awardedCents: 600_000 })],
    }),
  ),
);
/** 20.000 of 50.000 granted, 10.000 carried to the next year. */
const fund = shown(
  'Fonds',
  districtFacts(null, { scheme: 'fund', fund: fundFacts({ carriedOutCents: 1_000_000 }) }),
);
const none = shown('Zonder', districtFacts(null, { scheme: 'none' }));

describe('a cheque round beside a fund', () => {
  it.each([
    ['round first', [round, fund]],
    ['fund first', [fund, round]],
  ])('%s: a part has the same place, and so the same pattern and legend, in every bar', (_, areas) => {
    const { parts, rows } = stackOf(splits(areas, INDICATORS.G03));
    expect(parts.map(({ group }) => group)).toEqual(['awarded', 'carried', 'left']);
    const sharesOf = (name: string) => rows.find((row) => row.name === name)?.shares;
    expect(sharesOf('Ronde')).toEqual([25, null, 75]);
    expect(sharesOf('Fonds')).toEqual([40, 20, 40]);
  });

  it.each([
    ['round first', [round, fund], ['25,0%', 'niet van toepassing', '75,0%'], ['40,0%', '20,0%', '40,0%']],
    ['fund first', [fund, round], ['40,0%', '20,0%', '40,0%'], ['25,0%', 'niet van toepassing', '75,0%']],
  ])('%s: the table has every part of both, and no cell is empty', (_, areas, first, second) => {
    const cells = cellsOf(rendered(<PartsTable indicator={INDICATORS.G03} areas={areas} />));
    expect(cells.map(([part]) => part)).toEqual(['naar ideeën', 'mee naar het volgende jaar', 'over']);
    const figures = (at: number) => cells.map((row) => row[at]?.split(' · ')[0]);
    expect(figures(1)).toEqual(first);
    expect(figures(2)).toEqual(second);
  });

  it('what one of them hides shifts no other part, and an area without any is told', () => {
    const [one] = splitsOf([fund], INDICATORS.G03);
    const [awarded, carried, left] = one?.parts ?? [];
    if (!awarded || !carried || !left) throw new Error('three parts');
    const hidden = { ...carried, numerator: null, value: null, status: 'onderdrukt' as const };
    const area = { ...fund, observations: [awarded, hidden, left] };
    expect(stackOf(splits([area], INDICATORS.G03)).rows[0]?.shares).toEqual([40, null, 40]);
    const drawn = splits([round, none], INDICATORS.G03);
    expect(withoutParts([round, none], 'G03', drawn).map(({ name }) => name)).toEqual(['Zonder']);
  });
});

it('parts of several areas keep the order that each of them has', () => {
  const of = (...groups: string[]) => ({
    parts: groups.map((group) => ({
      ...(fund.observations[0] as (typeof fund.observations)[number]),
      group,
    })),
  });
  const names = (...all: ReturnType<typeof of>[]) => partsTogether(all).map(({ group }) => group);
  expect(names(of('b', 'd'), of('a', 'b', 'c', 'd', 'e'))).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(names(of(), of('a'))).toEqual(['a']);
});

it('groups of people are named in the language of the page', () => {
  const [first] = round.observations;
  if (!first) throw new Error('an observation');
  const label = { nl: 'Koop of huur: Gekocht', en: 'Owned or rented: Owned' };
  const one = { ...first, indicator: 'P11', dimension: 'background', group: label.nl, label } as const;
  const areas = [{ area: round.area, observations: [one] }];
  const table = <LongTable indicator={INDICATORS.P11} areas={areas} />;
  expect(rendered(table, 'en')).toContain(label.en);
  expect(rendered(table, 'en')).not.toContain(label.nl);
  expect(rendered(table, 'nl')).toContain(label.nl);
});
