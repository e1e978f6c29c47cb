import { describe, expect, it } from 'vitest';
import { type IdeaForm, type IdeaProblems, readIdeaForm } from './idea-form';

const square = (west: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, 52],
      [west + 0.1, 52],
      [west + 0.1, 52.1],
      [west, 52.1],
      [west, 52],
    ] as [number, number][],
  ],
});
const AREAS = [
  { code: 'BU1', geometry: square(4.4) },
  { code: 'BU2', geometry: square(4.5) },
];
const GOOD: IdeaForm = {
  title: ' Bankje  bij de vijver ',
  summary: 'Een bank.',
  contact: 'Buren zitten er samen.',
  theme: 'meeting',
  cost: '1.250,50',
  cofunding: '',
  organiser: 'Bewoners van de Vijverlaan',
  maintainer: '',
  lat6: '52050000',
  lon6: '4550000',
  neighbourhood: 'BU1',
};
const read = (changed: Partial<IdeaForm>) => readIdeaForm({ ...GOOD, ...changed }, AREAS);

describe('an idea from a form', () => {
  it('has its amounts in cents, and the buurt of its point', () => {
    expect(read({})).toEqual({
      ok: true,
      value: {
        title: 'Bankje bij de vijver',
        summary: 'Een bank.',
        contact: 'Buren zitten er samen.',
        theme: 'meeting',
        costCents: 125_050,
        cofundingCents: 0,
        organiser: 'Bewoners van de Vijverlaan',
        maintainer: null,
        position: { lat6: 52_050_000, lon6: 4_550_000 },
        neighbourhoodCode: 'BU2',
      },
    });
  });

  it('without a point is of the buurt that was chosen, or of the whole district', () => {
    const nowhere = { lat6: '', lon6: '' };
    expect(read(nowhere)).toMatchObject({ ok: true, value: { position: null, neighbourhoodCode: 'BU1' } });
    expect(read({ ...nowhere, neighbourhood: '' })).toMatchObject({
      ok: true,
      value: { neighbourhoodCode: null },
    });
  });

  const REFUSED: readonly (readonly [Partial<IdeaForm>, IdeaProblems])[] = [
    [{ title: ' ' }, { title: 'EMPTY' }],
    [{ title: 'x'.repeat(61) }, { title: 'TOO_LONG' }],
    [{ summary: '' }, { summary: 'EMPTY' }],
    [{ contact: 'x'.repeat(401) }, { contact: 'TOO_LONG' }],
    [{ theme: 'iets' }, { theme: 'UNKNOWN' }],
    [{ cost: '' }, { cost: 'NOT_AN_AMOUNT' }],
    [{ cost: '0' }, { cost: 'TOO_SMALL' }],
    [{ cost: '1000000,01' }, { cost: 'TOO_LARGE' }],
    [{ cofunding: 'x' }, { cofunding: 'NOT_AN_AMOUNT' }],
    [{ cofunding: '1250,50' }, { cofunding: 'NOT_BELOW_COST' }],
    [{ organiser: '' }, { organiser: 'EMPTY' }],
    [{ maintainer: 'x'.repeat(101) }, { maintainer: 'TOO_LONG' }],
    [{ lat6: '52050000', lon6: '' }, { place: 'NOT_A_POINT' }],
    [{ lat6: '52,05' }, { place: 'NOT_A_POINT' }],
    [{ lon6: '4700000' }, { place: 'OUTSIDE' }],
    [{ lat6: '', lon6: '', neighbourhood: 'BU9' }, { neighbourhood: 'UNKNOWN' }],
  ];
  it.each(REFUSED)('%o: %o', (changed, problems) => {
    expect(read(changed)).toEqual({ ok: false, error: problems });
  });

  it('has every wrong field named at once', () => {
    expect(read({ title: '', theme: '', cost: '' })).toEqual({
      ok: false,
      error: { title: 'EMPTY', theme: 'UNKNOWN', cost: 'NOT_AN_AMOUNT' },
    });
  });
});
