import { describe, expect, it } from 'vitest';
import type { Idea } from '@/lib/domain/idea';
import {
  amountChoices,
  type FilterContext,
  fitsCheque,
  isFiltered,
  NO_FILTER,
  parseFilter,
  selectIdeas,
  writeFilter,
} from './filter';

function idea(number: number, over: Partial<Idea> = {}): Idea {
  return {
    roundId: 'r',
    number,
    title: `Idee ${number}`,
    summary: '',
    contact: '',
    theme: 'green',
    costCents: number * 10_000,
    cofundingCents: 0,
    carriedCents: 0,
    position: null,
    neighbourhoodCode: 'BU1',
    neighbourhoodName: 'Tuinenbuurt',
    status: 'on_ballot',
    statusReason: null,
    organiser: 'Bewoners',
    maintainer: null,
    externalId: null,
    ...over,
  };
}

const context: FilterContext = { support: new Map(), given: new Map(), leftCents: 4000, stepCents: 500 };
const ideas = Array.from({ length: 40 }, (_, i) => idea(i + 1));
const numbers = (list: readonly { readonly number: number }[]) => list.map((one) => one.number);

describe('order', () => {
  it('is the same for one visitor and differs between visitors, and loses no idea', () => {
    const first = numbers(selectIdeas(ideas, NO_FILTER, context, 17));
    expect(numbers(selectIdeas([...ideas].reverse(), NO_FILTER, context, 17))).toEqual(first);
    expect(numbers(selectIdeas(ideas, NO_FILTER, context, 18))).not.toEqual(first);
    expect([...first].sort((a, b) => a - b)).toEqual(numbers(ideas));
  });

  it('puts every idea first about as often as the others', () => {
    const firsts = new Map<number, number>();
    for (let seed = 0; seed < 8000; seed++) {
      const top = selectIdeas(ideas.slice(0, 8), NO_FILTER, context, seed)[0]?.number ?? 0;
      firsts.set(top, (firsts.get(top) ?? 0) + 1);
    }
    for (const count of firsts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
    expect(firsts.size).toBe(8);
  });

  it('sorts by pledges, amount and number, equals by number', () => {
    const support = new Map([[3, { number: 3, pledgedCents: 900, backers: 2 }]]);
    const few = [idea(3), idea(2), idea(1, { costCents: 99_900 })];
    const by = (sort: 'pledged' | 'cheap' | 'dear' | 'number') =>
      numbers(selectIdeas(few, { ...NO_FILTER, sort }, { ...context, support }, 1));
    expect(by('pledged')).toEqual([3, 1, 2]);
    expect(by('cheap')).toEqual([2, 3, 1]);
    expect(by('dear')).toEqual([1, 3, 2]);
    expect(by('number')).toEqual([1, 2, 3]);
  });
});

describe('filter', () => {
  const find = (over: Partial<typeof NO_FILTER>, list = ideas) =>
    numbers(selectIdeas(list, { ...NO_FILTER, sort: 'number', ...over }, context, 1));

  it('takes theme, buurt and what is still needed', () => {
    const list = [idea(1, { theme: 'play' }), idea(2, { neighbourhoodCode: 'BU2' }), idea(3)];
    expect(find({ theme: 'play' }, list)).toEqual([1]);
    expect(find({ neighbourhood: 'BU2' }, list)).toEqual([2]);
    expect(find({ upToCents: 20_000 }, list)).toEqual([1, 2]);
    expect(find({ upToCents: 20_000 }, [idea(9, { cofundingCents: 70_000 })])).toEqual([9]);
  });

  it('searches words without accents, and the number itself', () => {
    const list = [idea(7, { title: 'Buurtcafé' }), idea(70, { summary: 'een cafe 7' })];
    expect(find({ query: 'CAFE' }, list)).toEqual([7, 70]);
    expect(find({ query: '#7' }, list)).toEqual([7]);
    expect(find({ query: 'cafe feest' }, list)).toEqual([]);
  });

  it('goes into the address and back, leaving other parameters', () => {
    const filter = { ...NO_FILTER, theme: 'play', upToCents: 50_000, fits: true, query: 'bank' } as const;
    const query = writeFilter(filter, new URLSearchParams('ronde=x&buurt=oud'));
    expect(query.get('ronde')).toBe('x');
    expect(query.get('buurt')).toBeNull();
    expect(parseFilter(query)).toEqual(filter);
    expect(parseFilter(new URLSearchParams('thema=nee&bedrag=-3&volgorde=x'))).toEqual(NO_FILTER);
    expect(isFiltered(filter)).toBe(true);
    expect(isFiltered({ ...NO_FILTER, sort: 'cheap', query: ' ' })).toBe(false);
  });
});

describe('what fits the cheque', () => {
  it('needs a step left and an idea that still needs money', () => {
    const full = new Map([[1, { number: 1, pledgedCents: 10_000, backers: 9 }]]);
    expect(fitsCheque(idea(1), context)).toBe(true);
    expect(fitsCheque(idea(1), { ...context, leftCents: 400 })).toBe(false);
    expect(fitsCheque(idea(1), { ...context, support: full })).toBe(false);
  });

  it('keeps what was given to', () => {
    expect(fitsCheque(idea(1), { ...context, leftCents: 0, given: new Map([[1, 500]]) })).toBe(true);
  });
});

describe('amounts to choose from', () => {
  it('are only those that divide the list', () => {
    expect(amountChoices([idea(1), idea(9)])).toEqual([10_000, 25_000, 50_000]);
    expect(amountChoices([idea(5)])).toEqual([]);
    expect(amountChoices([])).toEqual([]);
  });
});
