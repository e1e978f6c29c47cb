import { describe, expect, it } from 'vitest';
import { INDICATOR_IDS, OBSERVATION_REASONS, observe, SOURCES } from '@/lib/domain/indicators';
import { districtFacts, roundFacts } from '@/lib/domain/indicators/facts.testing';
import { LOCALES } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import { axisEnd } from './chartRows';
import { choiceQuery, readChoice, SORT_KEYS } from './choice';
import { sortRows } from './sortRows';
import { decimal } from './useWords';
import { neighbourhoodRows } from './view';

describe('texts', () => {
  it.each(LOCALES)(
    '%s: every indicator, reason and source has its own, and statuses read differently',
    (locale) => {
      const { indicators, reason, source, status } = MESSAGES[locale].council;
      expect(Object.keys(indicators).toSorted()).toEqual(INDICATOR_IDS.toSorted());
      for (const text of Object.values(indicators))
        for (const key of ['label', 'question', 'numerator', 'denominator', 'note'] as const)
          expect(text[key]).not.toBe('');
      expect(Object.keys(reason).toSorted()).toEqual(OBSERVATION_REASONS.toSorted());
      expect(Object.keys(source).toSorted()).toEqual(SOURCES.toSorted());
      expect(new Set([...Object.values(status), '0']).size).toBe(Object.keys(status).length + 1);
    },
  );

  it('write numbers as the language does', () => {
    expect(decimal(40.5, 1, 'nl')).toBe('40,5');
    expect(decimal(1234.56, 1, 'en')).toBe('1,234.6');
    expect(decimal(1234, 0, 'nl')).toBe('1.234');
  });
});

describe('the choice in the address', () => {
  it('comes back as it was', () => {
    for (const sort of SORT_KEYS) {
      const choice = { districts: ['a', 'b'], rounds: ['r'], municipality: true, sort };
      const query = choiceQuery(choice);
      const search = Object.fromEntries([...query.keys()].map((key) => [key, query.getAll(key)]));
      expect(readChoice(search)).toEqual(choice);
    }
  });

  it('is empty where it makes no sense', () => {
    const nothing = { districts: [], rounds: [], municipality: false, sort: 'wijk' };
    expect(readChoice({})).toEqual(nothing);
    expect(readChoice({ wijk: ['', ''], ronde: '', gemeente: 'nee', sorteer: 'kleur' })).toEqual(nothing);
    expect(readChoice({ wijk: 'seghwaert' }).districts).toEqual(['seghwaert']);
  });
});

describe('buurten', () => {
  const group = (of: number, ballots: number) => ({
    group: of,
    neighbourhoods: [`BU${of}`],
    cheques: 200,
    ballots,
  });
  const facts = districtFacts(
    roundFacts({ groups: [group(1, 60), group(2, 100), group(3, 3), group(4, 80)] }),
    {
      neighbourhoods: { BU1: 'Eik', BU2: 'Beuk', BU3: 'Den', BU4: 'Vlier' },
    },
  );
  const rows = neighbourhoodRows([{ area: facts.area, observations: observe(facts) }]);
  const names = (by: (typeof SORT_KEYS)[number]) => sortRows(rows, by).map(({ area }) => area.name);

  it('go by name from A to Z and by turnout from high to low, hidden ones last', () => {
    expect(names('naam')).toEqual(['Beuk', 'Den', 'Eik', 'Vlier']);
    expect(names('wijk')).toEqual(['Beuk', 'Den', 'Eik', 'Vlier']);
    // Den is too small, and with it one of the others is hidden.
    const byTurnout = sortRows(rows, 'opkomst').map(({ turnout }) => turnout.value);
    const figures = byTurnout.filter((value) => value !== null);
    expect(figures).toEqual(figures.toSorted((a, b) => b - a));
    expect(byTurnout.map((value) => value === null)).toEqual([false, false, true, true]);
    expect(names('opkomst').slice(2)).toContain('Den');
  });
});

describe('an axis', () => {
  it.each([
    [40.5, true, 50],
    [83, true, 100],
    [0, true, 100],
    [16.67, false, 20],
    [1000, false, 1000],
    [0, false, 1],
  ])('for %d ends at a round number', (largest, share, end) => expect(axisEnd(largest, share)).toBe(end));
});
