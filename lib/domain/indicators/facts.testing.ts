import type { DistrictFacts, IdeaFacts, RoundFacts } from './facts';

/** A counted round of 600 cheques of € 40, of which 243 were used. */
export function roundFacts(changes: Partial<RoundFacts> = {}): RoundFacts {
  return {
    id: 'ronde-1',
    title: 'Ronde 1',
    stage: 'counted',
    opensOn: '2025-10-01',
    closesOn: '2025-10-31',
    countedOn: '2025-11-02',
    budgetCents: 2_400_000,
    unspent: 'return',
    issued: 600,
    returned: 0,
    ballots: 243,
    ideas: [],
    organisers: null,
    groups: null,
    ...changes,
  };
}

export function ideaFacts(number: number, changes: Partial<IdeaFacts> = {}): IdeaFacts {
  return {
    number,
    title: `Idee ${number}`,
    theme: 'green',
    status: 'not_awarded',
    reason: null,
    neighbourhoodCode: null,
    onBallot: true,
    awardedCents: null,
    ...changes,
  };
}

export function districtFacts(round: RoundFacts | null, changes: Partial<DistrictFacts> = {}): DistrictFacts {
  return {
    area: { code: 'WK000001', level: 'wijk', year: 2025, name: 'Wijk' },
    scheme: 'cheque',
    figures: null,
    round,
    neighbourhoods: { BU1: 'Tuinen', BU2: 'Vaarten', BU3: 'Weiden' },
    today: '2026-01-15',
    ...changes,
  };
}
