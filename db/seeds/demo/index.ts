import type { AreaKey } from '@/lib/domain/area';
import type { Allocation } from '@/lib/domain/ballot';
import type { Idea } from '@/lib/domain/idea';
import type { TieOrder } from '@/lib/domain/outcome/types';
import type { Round } from '@/lib/domain/round';
import { CHEQUE_BUURTEN, CHEQUE_CODES } from './areas';
import { makeBallots } from './ballots';
import { makeHouseholds } from './households';
import { type DemoIdeaFile, makeIdeaFiles } from './idea-files';
import type { IdeaText } from './idea-texts';
import { IDEAS_2025 } from './ideas-2025';
import { IDEAS_2026_TUINEN_WEIDEN } from './ideas-2026-tuinen-weiden';
import { IDEAS_2026_VAARTEN } from './ideas-2026-vaarten';
import { makeIdeas } from './make-ideas';
import { type DemoPlace, makePlaces } from './places';
import { Random } from './random';
import { registerCsv } from './register-csv';
import { dutchTime, isoDate } from './times';

export { makeManyIdeas } from './many-ideas';
export type { DemoPlace } from './places';

/** One sample round with everything it is made of. */
export interface DemoRound {
  /** `phase` is where the seed has to bring it. */
  readonly round: Round;
  readonly ties: TieOrder;
  readonly neighbourhoods: readonly AreaKey[];
  /** The household register in the BAG layout: 600 homes and four rows that get no cheque. */
  readonly registerCsv: string;
  /** All `accepted`: opening puts them on the ballot. */
  readonly ideas: readonly Idea[];
  /** One per idea. */
  readonly files: readonly DemoIdeaFile[];
  /** One per voting household, in order of voting; which household is up to the seed. */
  readonly ballots: readonly Allocation[];
}

export interface DemoData {
  readonly places: readonly DemoPlace[];
  /** `seghwaert-2025`: voted a year ago, to be counted and published. */
  readonly published: DemoRound;
  /** `seghwaert-2026`: open since ten days. */
  readonly open: DemoRound;
}

/** The sample data of the demo: the same for the same seed and day. `now` is UTC and only shifts the dates. */
export function makeDemo(seed: string, now: Date): DemoData {
  const places = makePlaces(new Random(`${seed}/places`));
  return {
    places,
    published: makeRound(seed, { texts: IDEAS_2025, turnout: 0.4, round: publishedRound(now) }),
    open: makeRound(seed, {
      texts: [...IDEAS_2026_TUINEN_WEIDEN, ...IDEAS_2026_VAARTEN],
      turnout: 0.2,
      round: openRound(now),
    }),
  };
}

interface Plan {
  readonly texts: readonly IdeaText[];
  readonly turnout: number;
  readonly round: Round;
}

function makeRound(seed: string, { texts, turnout, round }: Plan): DemoRound {
  // The same front doors every year.
  const households = makeHouseholds(new Random(`${seed}/households`));
  const ideas = makeIdeas(round.id, texts, new Random(`${seed}/${round.id}/ideas`));
  const model = { chequeCents: round.chequeCents, stepCents: round.stepCents, turnout };
  return {
    round,
    ties: `lot:${drawLot(new Random(`${seed}/${round.id}/lot`))}`,
    neighbourhoods: CHEQUE_BUURTEN.map((buurt) => ({ code: CHEQUE_CODES[buurt], year: 2025 })),
    registerCsv: registerCsv(households),
    ideas: ideas.map(({ idea }) => idea),
    files: makeIdeaFiles(
      ideas.map(({ idea }) => idea),
      round.opensAt,
      new Random(`${seed}/${round.id}/files`),
    ),
    ballots: makeBallots(households, ideas, model, new Random(`${seed}/${round.id}/ballots`)),
  };
}

const SHARED = {
  districtSlug: 'seghwaert',
  chequeCents: 4000,
  stepCents: 500,
  budgetCents: null,
  rule: 'pooling',
  minBackers: 5,
  unspent: 'return',
  showTotals: true,
  sample: true,
  kind: 'cheque',
  currency: 'EUR',
  rehearsalOf: null,
} as const satisfies Partial<Round>;

function publishedRound(now: Date): Round {
  return {
    ...SHARED,
    id: 'seghwaert-2025',
    title: 'Waardecheques Seghwaert 2025',
    phase: 'published',
    opensAt: dutchTime(now, -395, 9),
    closesAt: dutchTime(now, -365, 20),
    executionDeadline: isoDate(now, 60),
  };
}

function openRound(now: Date): Round {
  return {
    ...SHARED,
    id: 'seghwaert-2026',
    title: 'Waardecheques Seghwaert 2026',
    phase: 'voting',
    opensAt: dutchTime(now, -10, 9),
    closesAt: dutchTime(now, 20, 20),
    executionDeadline: isoDate(now, 385),
  };
}

function drawLot(random: Random): string {
  return Array.from({ length: 64 }, () => random.between(0, 15).toString(16)).join('');
}
