import type { ChannelCounts, DistrictFacts, RoundFacts } from '@/lib/domain/indicators';
import type { GroupParticipation } from '@/lib/domain/retention';

/** A city as it is: all that its files are made from. */
export interface City {
  readonly number: number;
  readonly districts: readonly DistrictFacts[];
  /** The same while people were voting. */
  readonly before: readonly DistrictFacts[];
}

/** Mulberry32: the same cities every time. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;

function upTo(random: Random, most: number): number {
  return Math.floor(random() * (most + 1));
}

/** Sizes as areas really have them, and some that are far too small to be shown. */
function sizeOf(random: Random, small: boolean): number {
  const kind = random();
  if (small) return 20 + upTo(random, 50);
  if (kind < 0.12) return 1 + upTo(random, 11);
  if (kind < 0.35) return 12 + upTo(random, 60);
  return 60 + upTo(random, 400);
}

/** Mostly some do and some do not; now and then nearly nobody, or nearly everybody. */
function turnoutOf(random: Random, mood: number): number {
  const kind = random();
  if (kind < 0.2) return random() * 0.06;
  if (kind < 0.3) return 0.94 + random() * 0.06;
  return Math.min(1, Math.max(0, mood + (random() - 0.5) * 0.5));
}

function groupsOf(random: Random, small: boolean): readonly GroupParticipation[] {
  const count = small ? 2 + upTo(random, 1) : 1 + upTo(random, 9);
  const mood = random();
  const groups = Array.from({ length: count }, (_, i) => {
    const cheques = sizeOf(random, small);
    const ballots = Math.round(cheques * turnoutOf(random, mood));
    return { group: i + 1, neighbourhoods: [`BU${String(i + 1).padStart(8, '0')}`], cheques, ballots };
  });
  // No round is held for fewer households than a percentage may be shown of.
  return sumOf(groups, 'cheques') < 50 ? groupsOf(random, small) : groups;
}

function channelsOf(random: Random, ballots: number): ChannelCounts {
  const paper = Math.min(ballots, upTo(random, random() < 0.5 ? 20 : 120));
  const kiosk = random() < 0.3 ? 0 : upTo(random, 25);
  return { paper, kiosk: random() < 0.1 ? null : kiosk };
}

function sumOf(groups: readonly GroupParticipation[], of: 'cheques' | 'ballots'): number {
  return groups.reduce((sum, one) => sum + one[of], 0);
}

function roundOf(
  random: Random,
  place: { readonly city: number; readonly district: number },
  small: boolean,
): RoundFacts {
  const groups = groupsOf(random, small);
  const [issued, ballots] = [sumOf(groups, 'cheques'), sumOf(groups, 'ballots')];
  const returned = random() < 0.6 ? upTo(random, 12) : upTo(random, Math.floor(issued / 4));
  return {
    id: `stad-${place.city}-ronde-${place.district}`,
    title: 'Ronde',
    stage: 'counted',
    opensOn: '2026-03-01',
    closesOn: '2026-03-28',
    countedOn: '2026-04-02',
    importedFrom: null,
    budgetCents: issued * 4000,
    unspent: 'return',
    issued,
    returned: Math.min(returned, issued),
    ballots,
    ideas: [],
    organisers: random() < 0.3 ? null : { addresses: upTo(random, 30), ideas: 1 + upTo(random, 3) },
    groups,
    channels: random() < 0.2 ? null : channelsOf(random, ballots),
    days: null,
  };
}

/** Halfway through the vote: turnout in steps of five if it is shown at all, and fewer letters have come back. */
function whileVoting(random: Random, round: RoundFacts): RoundFacts {
  const ballots = Math.floor(((round.ballots ?? 0) * random()) / 5) * 5;
  return {
    ...round,
    stage: 'voting',
    countedOn: null,
    returned: upTo(random, round.returned ?? 0),
    ballots: random() < 0.3 ? null : ballots,
    groups: null,
    channels: null,
    days: null,
  };
}

/** One to three districts with a counted round each. `small`: so few households that every possibility can be tried. */
export function makeCity(number: number, small = false): City {
  const random = seededRandom(number * 7919 + (small ? 1 : 0));
  const districts = Array.from({ length: small ? 1 : 1 + upTo(random, 2) }, (_, district) => {
    const round = roundOf(random, { city: number, district }, small);
    const costs = random() < 0.3 ? [{ kind: 'letters' as const, cents: 123_457 }] : [];
    return factsOf(district, round, { today: '2026-05-01', costs });
  });
  const before = districts.flatMap(({ round }, district) =>
    round ? [factsOf(district, whileVoting(random, round), { today: '2026-03-14', costs: [] })] : [],
  );
  return { number, districts, before };
}

function factsOf(
  district: number,
  round: RoundFacts,
  more: Pick<DistrictFacts, 'today' | 'costs'>,
): DistrictFacts {
  return {
    area: { code: `WK00000${district}`, level: 'wijk', year: 2026, name: `Wijk ${district}` },
    scheme: 'cheque',
    figures: null,
    round,
    awards: [],
    fund: null,
    decisions: [],
    promises: null,
    surveys: [],
    surveysElsewhere: [],
    neighbourhoods: {},
    ...more,
  };
}
