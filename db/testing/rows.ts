import type { IdeaRow, RoundRow } from '../queries/rounds';

/** What a round of a test or a measurement says for itself; the rest does not matter there. */
export type SampleRound = Partial<RoundRow> &
  Pick<RoundRow, 'id' | 'title' | 'opensAt' | 'closesAt' | 'chequeCents' | 'stepCents'>;

/** A cheque round in review, with the plainest settings. */
export function roundRow(round: SampleRound): RoundRow {
  return {
    kind: 'cheque',
    districtSlug: null,
    phase: 'review',
    budgetCents: null,
    rule: 'pooling',
    ruleOptions: {},
    minBackers: 1,
    ties: 'id',
    unspent: 'return',
    showTotals: true,
    executionDeadline: null,
    minOrganisers: 3,
    rehearsalOf: null,
    sample: true,
    source: null,
    currency: 'EUR',
    ...round,
  };
}

/** An accepted idea of € 900 without a place on the map. */
export function ideaRow(roundId: string, number: number, changes: Partial<IdeaRow> = {}): IdeaRow {
  return {
    roundId,
    number,
    title: `Idee ${number}`,
    summary: 'Een bankje bij de speeltuin.',
    contact: 'Ouders en buren raken aan de praat.',
    theme: 'meeting',
    costCents: 90_000,
    cofundingCents: 0,
    carriedCents: 0,
    lat6: null,
    lon6: null,
    neighbourhoodCode: null,
    status: 'accepted',
    statusReason: null,
    organiser: 'Bewoners',
    maintainer: null,
    externalId: null,
    ...changes,
  };
}
