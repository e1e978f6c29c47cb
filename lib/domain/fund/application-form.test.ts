import { describe, expect, it } from 'vitest';
import { type ApplicationForm, readApplication } from './application-form';
import { askedSoFar } from './application-money';
import { applicationFrom, EMPTY_APPLICATION, firstWrongStage } from './application-steps';

const GROUND = {
  framework: {
    excluded: [{ id: 'food', title: 'Eten', reason: 'Niet voor eten.', words: ['eten', 'hapjes'] }],
  },
  earliestStart: '2026-06-15',
  latestStart: '2027-12-31',
  areas: [
    {
      code: 'BU01',
      geometry: {
        type: 'Polygon' as const,
        coordinates: [
          [
            [4, 52],
            [5, 52],
            [5, 53],
            [4, 53],
            [4, 52],
          ] as const,
        ],
      },
    },
  ],
  sketched: false,
};

const GOOD: ApplicationForm = {
  ...EMPTY_APPLICATION,
  title: ' Bankje  bij de vijver ',
  summary: 'Een bank om elkaar te spreken.',
  contact: 'Buren maken een praatje.',
  theme: 'meeting',
  startsOn: '2026-06-15',
  publicSpace: 'yes',
  maintainer: 'De straat',
  maintenancePlan: 'Elk jaar oliën.',
  lat6: '52500000',
  lon6: '4500000',
  kind: 'residents',
  costs: [
    { label: 'Bank', amount: '900', explanation: '' },
    { label: 'Plaatsen', amount: '150,50', explanation: '' },
    { label: ' ', amount: '', explanation: '' },
  ],
  own: '50',
  other: '100,50',
  otherFrom: 'Woningcorporatie',
  name: 'A. Voorbeeld',
  email: 'a@example.org',
  street: 'Voorbeeldstraat 1',
  postcode: '7411 ab',
  town: 'Deventer',
};

const problems = (changes: Partial<ApplicationForm>) => {
  const read = readApplication({ ...GOOD, ...changes }, GROUND);
  return read.ok ? [] : read.error;
};
const codes = (changes: Partial<ApplicationForm>) => problems(changes).map(({ code }) => code);

describe('an application', () => {
  it('is read: what is asked is what is left of the costs', () => {
    const read = readApplication(GOOD, GROUND);
    expect(read.ok && read.value).toMatchObject({
      text: {
        title: 'Bankje bij de vijver',
        applicant: 'Bewoners',
        askedCents: 90_000,
        ownCents: 5000,
        otherCents: 10_050,
        otherFrom: 'Woningcorporatie',
        neighbourhoodCode: 'BU01',
        costs: [
          { label: 'Bank', cents: 90_000, explanation: null },
          { label: 'Plaatsen', cents: 15_050, explanation: null },
        ],
      },
      contact: { email: 'a@example.org', phone: null, address: 'Voorbeeldstraat 1\n7411 AB  DEVENTER' },
    });
    expect(askedSoFar(GOOD)).toEqual({ totalCents: 105_050, askedCents: 90_000 });
  });

  it.each<[Partial<ApplicationForm>, string]>([
    [{ title: '' }, 'TITLE_EMPTY'],
    [{ theme: 'x' }, 'THEME_UNKNOWN'],
    [{ startsOn: 'morgen' }, 'START_EMPTY'],
    [{ startsOn: '2026-06-14' }, 'START_TOO_SOON'],
    [{ startsOn: '2028-01-01' }, 'START_TOO_LATE'],
    [{ publicSpace: '' }, 'SPACE_UNKNOWN'],
    [{ maintainer: '' }, 'MAINTAINER_EMPTY'],
    [{ maintenancePlan: ' ' }, 'PLAN_EMPTY'],
    [{ lat6: '51000000' }, 'PLACE_OUTSIDE'],
    [{ lat6: '', lon6: '', neighbourhood: 'BU99' }, 'NEIGHBOURHOOD_UNKNOWN'],
    [{ costs: [] }, 'NO_COSTS'],
    [{ costs: [{ label: '', amount: '5', explanation: '' }] }, 'COST_EMPTY'],
    [{ costs: [{ label: 'Bank', amount: 'duur', explanation: '' }] }, 'COST_BAD'],
    [{ costs: [{ label: 'Bank', amount: '1000001', explanation: '' }] }, 'COSTS_TOO_LARGE'],
    [{ own: 'x' }, 'OWN_BAD'],
    [{ otherFrom: '' }, 'OTHER_FROM_EMPTY'],
    [{ own: '950' }, 'NOTHING_ASKED'],
    [{ kind: '' }, 'KIND_UNKNOWN'],
    [{ kind: 'committee' }, 'APPLICANT_EMPTY'],
    [{ name: '' }, 'NAME_EMPTY'],
    [{ email: '' }, 'NO_WAY_TO_REACH'],
    [{ email: 'a@b' }, 'EMAIL_BAD'],
    [{ phone: '12' }, 'PHONE_BAD'],
    [{ postcode: '0411AB' }, 'POSTCODE_BAD'],
  ])('%j is %s', (changes, code) => expect(codes(changes)).toEqual([code]));

  it('needs no maintenance outside public space, and no point', () => {
    expect(codes({ publicSpace: 'no', maintainer: '', maintenancePlan: '', lat6: '', lon6: '' })).toEqual([]);
  });

  it('may have a point outside an outline that is only a sketch', () => {
    const read = readApplication({ ...GOOD, lat6: '51000000' }, { ...GROUND, sketched: true });
    expect(read.ok && read.value.text).toMatchObject({ lat6: 51_000_000, neighbourhoodCode: null });
  });

  it('has an excluded cost refused at its line with the framework’s reason, unless it is explained', () => {
    const food = { label: 'Hapjes voor de opening', amount: '40', explanation: '' };
    const costs = [...GOOD.costs.slice(0, 1), food];
    expect(problems({ costs })).toEqual([{ code: 'COST_EXCLUDED', row: 1, reason: 'Niet voor eten.' }]);
    const explained = { ...food, explanation: 'Hapjes zijn hier houten blokjes voor vogels.' };
    expect(codes({ costs: [explained] })).toEqual(['NOTHING_ASKED']);
    expect(codes({ costs: [explained, ...GOOD.costs] })).toEqual([]);
    expect(codes({ costs: [{ ...food, explanation: 'kort' }, ...GOOD.costs] })).toEqual([
      'EXPLANATION_SHORT',
    ]);
  });

  it('leads to the first step in which something is wrong', () => {
    expect(firstWrongStage(problems({ name: '', own: 'x' }))).toBe('money');
    expect(firstWrongStage([])).toBeNull();
  });

  it('is made of whatever was sent', () => {
    expect(applicationFrom(null)).toEqual(EMPTY_APPLICATION);
    const odd = applicationFrom({ title: 5, costs: [{ label: 'Bank', amount: 7 }, null], name: 'N' });
    expect(odd).toMatchObject({
      title: '',
      name: 'N',
      costs: [
        { label: 'Bank', amount: '', explanation: '' },
        { label: '', amount: '', explanation: '' },
      ],
    });
  });
});
