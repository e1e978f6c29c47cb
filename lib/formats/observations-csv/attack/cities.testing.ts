import type { AwardFacts, ChannelCounts, DistrictFacts, RoundFacts } from '@/lib/domain/indicators';
import type { GroupParticipation } from '@/lib/domain/retention';
import { beforeCount, CLOSES, countsPerDay, OPENS, snapshotsOf } from './before.testing';
import { type Random, seededRandom, upTo } from './random.testing';
import { type MadeWave, makeWave } from './voters.testing';

/** A city as it is: all that its files are made from. */
export interface City {
  readonly number: number;
  readonly districts: readonly DistrictFacts[];
  /** The same while people were voting, and when the vote was closed and not counted. */
  readonly before: readonly DistrictFacts[];
  /** The survey of each district, where there was one. */
  readonly waves: readonly (MadeWave | null)[];
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

/** So many that it hangs on a few whether the turnout of the whole round may be shown. */
function nearlyAll(random: Random, groups: readonly GroupParticipation[]): readonly GroupParticipation[] {
  return groups.map((one) => ({ ...one, ballots: Math.max(0, one.cheques - upTo(random, 5)) }));
}

function channelsOf(random: Random, ballots: number): ChannelCounts {
  const paper = Math.min(ballots, upTo(random, random() < 0.5 ? 20 : 120));
  const kiosk = random() < 0.3 ? 0 : upTo(random, 25);
  return { paper, kiosk: random() < 0.1 ? null : kiosk };
}

function sumOf(groups: readonly GroupParticipation[], of: 'cheques' | 'ballots'): number {
  return groups.reduce((sum, one) => sum + one[of], 0);
}

interface Place {
  readonly city: number;
  readonly district: number;
}

function roundOf(random: Random, place: Place, small: boolean): RoundFacts {
  const isTight = !small && random() < 0.15;
  const groups = isTight ? nearlyAll(random, groupsOf(random, small)) : groupsOf(random, small);
  const [issued, ballots] = [sumOf(groups, 'cheques'), sumOf(groups, 'ballots')];
  // Where nearly everybody voted, hardly any letter came back.
  const returned = isTight
    ? upTo(random, 9)
    : random() < 0.6
      ? upTo(random, 12)
      : upTo(random, Math.floor(issued / 4));
  return {
    id: `stad-${place.city}-ronde-${place.district}`,
    title: 'Ronde',
    stage: 'counted',
    opensOn: OPENS,
    closesOn: CLOSES,
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

/** Hours of residents: often of so few that they are hidden. */
function awardsOf(random: Random): readonly AwardFacts[] {
  return Array.from({ length: upTo(random, 3) }, (_, i) => ({
    title: `Idee ${i + 1}`,
    status: 'in_progress' as const,
    awardedOn: '2026-04-02',
    endedOn: null,
    awardedCents: 100_000,
    paidCents: 0,
    returnedCents: 0,
    otherCents: 0,
    publicSpace: true,
    plannedHours: random() < 0.5 ? null : upTo(random, 60),
    confirmedHours: upTo(random, 40),
    people: upTo(random, 12),
    agreements: [],
  }));
}

interface MadeDistrict {
  readonly counted: DistrictFacts;
  readonly before: readonly DistrictFacts[];
  readonly wave: MadeWave | null;
}

function districtOf(random: Random, place: Place, small: boolean): MadeDistrict {
  const made = roundOf(random, place, small);
  const exact = countsPerDay(random, made.ballots ?? 0);
  const round = { ...made, days: random() < 0.2 ? [] : snapshotsOf(exact) };
  const wave = random() < 0.5 ? makeWave(random) : null;
  const costs = random() < 0.3 ? [{ kind: 'letters' as const, cents: 123_457 }] : [];
  const counted = factsOf(place.district, round, {
    today: '2026-05-01',
    costs,
    awards: awardsOf(random),
    surveys: wave ? [wave.published] : [],
  });
  const before = beforeCount(random, round, exact).map((one) =>
    factsOf(place.district, one.round, { today: one.today, costs: [], awards: [], surveys: [] }),
  );
  return { counted, before, wave };
}

/** One to three districts with a counted round each. `small`: so few households that every possibility can be tried. */
export function makeCity(number: number, small = false): City {
  const random = seededRandom(number * 7919 + (small ? 1 : 0));
  const made = Array.from({ length: small ? 1 : 1 + upTo(random, 2) }, (_, district) =>
    districtOf(random, { city: number, district }, small),
  );
  return {
    number,
    districts: made.map(({ counted }) => counted),
    before: made.flatMap(({ before }) => before),
    waves: made.map(({ wave }) => wave),
  };
}

function factsOf(
  district: number,
  round: RoundFacts,
  more: Pick<DistrictFacts, 'today' | 'costs' | 'awards' | 'surveys'>,
): DistrictFacts {
  return {
    area: { code: `WK00010${district}`, level: 'wijk', year: 2026, name: `Wijk ${district}` },
    scheme: 'cheque',
    figures: null,
    round,
    fund: null,
    decisions: [],
    promises: null,
    surveysElsewhere: [],
    neighbourhoods: {},
    ...more,
  };
}
