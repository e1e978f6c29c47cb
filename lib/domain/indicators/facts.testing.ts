import type { AwardFacts, DistrictFacts, FundFacts, IdeaFacts, RoundFacts } from './facts';

/** A counted round of 600 cheques of € 40, of which 243 were used. */
export function roundFacts(changes: Partial<RoundFacts> = {}): RoundFacts {
  return {
    id: 'ronde-1',
    title: 'Ronde 1',
    stage: 'counted',
    opensOn: '2025-10-01',
    closesOn: '2025-10-31',
    countedOn: '2025-11-02',
    importedFrom: null,
    budgetCents: 2_400_000,
    unspent: 'return',
    issued: 600,
    returned: 0,
    ballots: 243,
    ideas: [],
    organisers: null,
    groups: null,
    channels: null,
    days: [],
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
    awards: [],
    fund: null,
    costs: [],
    decisions: [],
    promises: null,
    surveys: [],
    surveysElsewhere: [],
    neighbourhoods: { BU1: 'Tuinen', BU2: 'Vaarten', BU3: 'Weiden' },
    today: '2026-01-15',
    ...changes,
  };
}

/** € 1.000 awarded in November 2025, and nothing done yet. */
export function awardFacts(changes: Partial<AwardFacts> = {}): AwardFacts {
  return {
    title: 'Bankje',
    status: 'planned',
    awardedOn: '2025-11-02',
    endedOn: null,
    awardedCents: 100_000,
    paidCents: 0,
    returnedCents: 0,
    otherCents: 0,
    publicSpace: true,
    plannedHours: null,
    confirmedHours: 0,
    people: 0,
    agreements: [],
    ...changes,
  };
}

/** € 50.000 for a year, of which € 20.000 was granted. */
export function fundFacts(changes: Partial<FundFacts> = {}): FundFacts {
  return {
    id: 'fonds-2025',
    title: 'Wijkbudget 2025',
    year: 2025,
    budgetCents: 5_000_000,
    grantedCents: 2_000_000,
    paidCents: 500_000,
    carriedOutCents: 0,
    open: false,
    ...changes,
  };
}
