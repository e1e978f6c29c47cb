import { deducted, mayShowShare } from '../disclosure/counts';
import type { DistrictFacts, RoundFacts } from './facts';

/**
 * All counted rounds of a municipality as one, to compare with; `null` with fewer than two, because one would be compared
 * with itself, and where one of them hides its turnout, because it could be worked out from the whole.
 */
export function together(
  municipality: DistrictFacts['area'],
  districts: readonly DistrictFacts[],
): DistrictFacts | null {
  const rounds = districts.flatMap(({ round }) => (round?.stage === 'counted' ? [round] : []));
  const [first, ...others] = rounds;
  if (!first || others.length === 0 || !rounds.every(isShown)) return null;
  const round = others.reduce(add, { ...first, returned: deducted(first.returned ?? 0) });
  return {
    area: municipality,
    scheme: 'cheque',
    figures: null,
    round: {
      ...round,
      id: null,
      title: '',
      unspent: null,
      organisers: null,
      groups: null,
      channels: null,
      days: null,
    },
    awards: districts.flatMap(({ round: own, awards }) => (own?.stage === 'counted' ? awards : [])),
    fund: null,
    costs: [],
    decisions: [],
    promises: null,
    surveys: [],
    surveysElsewhere: [],
    neighbourhoods: {},
    today: districts[0]?.today ?? '',
  };
}

function isShown({ issued, returned, ballots }: RoundFacts): boolean {
  if (issued === null || returned === null || ballots === null) return false;
  return mayShowShare(ballots, issued - deducted(returned));
}

function add(sum: RoundFacts, one: RoundFacts): RoundFacts {
  return {
    ...sum,
    opensOn: inOrder(sum.opensOn, one.opensOn)[0],
    closesOn: inOrder(sum.closesOn, one.closesOn)[1],
    countedOn: inOrder(sum.countedOn ?? '', one.countedOn ?? '')[1],
    budgetCents: (sum.budgetCents ?? 0) + (one.budgetCents ?? 0),
    issued: (sum.issued ?? 0) + (one.issued ?? 0),
    // What is taken off for each, so that the whole is the sum of what is shown.
    returned: (sum.returned ?? 0) + deducted(one.returned ?? 0),
    ballots: (sum.ballots ?? 0) + (one.ballots ?? 0),
    ideas: [...sum.ideas, ...one.ideas],
  };
}

/** ISO days, the earlier first. */
function inOrder(a: string, b: string): readonly [string, string] {
  return a < b ? [a, b] : [b, a];
}
