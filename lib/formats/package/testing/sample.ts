import { observe } from '@/lib/domain/indicators';
import { awardFacts, districtFacts, ideaFacts, roundFacts } from '@/lib/domain/indicators/facts.testing';
import { changesBetween } from '@/lib/domain/publication';
import type { PackageInput } from '../types';

const AREA = { code: 'WK063705', level: 'wijk', year: 2025, name: 'Wijk' } as const;
const BUURTEN = ['BU06370501', 'BU06370502', 'BU06370503'] as const;

const measured = (value: number, spread: number) => ({
  status: 'ok' as const,
  n: 210,
  effective: 180.4,
  value,
  low: value - spread,
  high: value + spread,
  error: spread / 2,
  spread: 1.7,
});

/** A wave with a score, a share of few people, one of too few, and one that was not asked. */
const wave = (title: string, year: number, score: number) => ({
  title,
  opensOn: `${year}-05-01`,
  closesOn: `${year}-05-28`,
  scaleVersion: 'eigen-1',
  measures: {
    cohesion: measured(score, 0.3),
    contact: { ...measured(0.6, 0.11), status: 'few' as const, n: 61 },
    influence: { status: 'too_few' as const },
    responsibility: { status: 'not_asked' as const },
  },
  voters: [
    {
      label: { nl: 'Koop of huur: Gekocht', en: 'Owned or rented: Owned' },
      n: 80,
      ratio: { value: 1.2, low: 1.05, high: 1.31 },
    },
    { label: { nl: 'Koop of huur: Gehuurd', en: 'Owned or rented: Rented' }, n: 80, ratio: null },
  ],
});

/**
 * A counted round of 600 cheques in three buurten, one of them small, with an idea whose title is a formula, with ballots
 * per day and on paper, and two waves of a survey here and beside it.
 */
export const SAMPLE_FACTS = districtFacts(
  roundFacts({
    id: 'wijk-2025',
    returned: 12,
    ballots: 243,
    channels: { paper: 25, kiosk: 'few' },
    days: [
      { day: '2025-10-01', ballots: 60 },
      { day: '2025-10-12', ballots: 150 },
      { day: '2025-10-31', ballots: 240 },
    ],
    ideas: [
      ideaFacts(1, {
        title: '=1+1',
        status: 'awarded',
        awardedCents: 100_050,
        neighbourhoodCode: BUURTEN[0],
      }),
      ideaFacts(2, { title: 'Bank; met "kussens", buiten', awardedCents: null }),
      ideaFacts(3, { title: '-Geveltuin', theme: 'meeting', status: 'awarded', awardedCents: 200_000 }),
    ],
    groups: [
      { group: 0, neighbourhoods: [BUURTEN[0]], cheques: 300, ballots: 120 },
      { group: 1, neighbourhoods: [BUURTEN[1], BUURTEN[2]], cheques: 300, ballots: 123 },
    ],
  }),
  {
    area: AREA,
    figures: { households: null, inhabitants: 1500, year: 2024, source: 'CBS, kerncijfers 2024' },
    surveys: [wave('Nulmeting', 2024, 5.9), wave('Vervolgmeting', 2025, 6.1)],
    surveysElsewhere: [
      { name: 'Zonder', waves: [wave('Nulmeting', 2024, 6), wave('Vervolgmeting', 2025, 6)] },
    ],
    neighbourhoods: { [BUURTEN[0]]: 'Tuinen', [BUURTEN[1]]: 'Vaarten', [BUURTEN[2]]: 'Weiden' },
    awards: [
      awardFacts({ title: '=1+1', status: 'realised', endedOn: '2025-12-24', paidCents: 50_025 }),
      awardFacts({ title: '-Geveltuin', awardedCents: 200_000, otherCents: 33_333 }),
    ],
  },
);

/** A package of that round, its first version. */
export function sampleInput(changes: Partial<PackageInput> = {}): PackageInput {
  const observations = changes.observations ?? observe(SAMPLE_FACTS);
  return {
    kind: 'public',
    municipality: { code: 'GM0637', name: 'Zoetermeer', slug: 'zoetermeer' },
    district: { slug: 'wijk', name: 'Wijk', scheme: 'cheque' },
    subject: {
      kind: 'round',
      id: 'wijk-2025',
      title: 'Ronde 2025',
      from: '2025-10-01',
      until: '2025-10-31',
    },
    sample: true,
    version: 1,
    madeAt: new Date('2026-01-15T10:00:00Z'),
    site: 'https://wijkcheque.example',
    observations,
    earlier: [],
    areas: [
      { code: 'GM0637', year: 2025, level: 'gemeente', name: 'Zoetermeer', within: null, source: 'CBS' },
      { ...AREA, within: 'GM0637', source: 'CBS' },
      ...BUURTEN.map((code) => ({
        code,
        year: 2025,
        level: 'buurt' as const,
        name: SAMPLE_FACTS.neighbourhoods[code] ?? code,
        within: AREA.code,
        source: 'CBS',
      })),
    ],
    ideas: (SAMPLE_FACTS.round?.ideas ?? []).map(
      ({ number, title, theme, status, reason, neighbourhoodCode, awardedCents }) => ({
        number,
        title,
        theme,
        status,
        reason,
        neighbourhoodCode,
        awardedCents,
        costCents: 250_075,
        targetCents: 200_050,
      }),
    ),
    projects: SAMPLE_FACTS.awards.map((one, i) => ({ ...one, idea: i === 0 ? 1 : 3 })),
    history: [
      {
        version: 1,
        madeOn: '2026-01-15',
        moment: 'published',
        changes: changesBetween([], observations),
      },
    ],
    ballots: null,
    internal: [],
    ...changes,
  };
}
