import { observe } from '@/lib/domain/indicators';
import { awardFacts, districtFacts, ideaFacts, roundFacts } from '@/lib/domain/indicators/facts.testing';
import { changesBetween } from '@/lib/domain/publication';
import type { PackageInput } from '../types';

const AREA = { code: 'WK063705', level: 'wijk', year: 2025, name: 'Wijk' } as const;
const BUURTEN = ['BU06370501', 'BU06370502', 'BU06370503'] as const;

/** A counted round of 600 cheques in three buurten, one of them small, with an idea whose title is a formula. */
export const SAMPLE_FACTS = districtFacts(
  roundFacts({
    id: 'wijk-2025',
    returned: 12,
    ballots: 243,
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
