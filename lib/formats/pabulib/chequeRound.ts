import { centsToDecimal } from '@/lib/domain/decimal';
import type { Cents } from '@/lib/domain/money';
import type { PabulibFile } from './types';
import type { PabulibDocument } from './write';

/** META key of our own: points of a cumulative file are hundredths of the currency, out of a cheque of this much. */
export const CHEQUE_KEY = 'cheque';
/** META keys of our own: how the round was counted. */
const COUNTED = {
  rule: 'counted_by',
  setting: 'counted_with',
  ties: 'ties',
  minBackers: 'min_backers',
} as const;
/** PROJECTS column of our own: 1 for an idea that was withdrawn while voting, and so was never funded. */
export const WITHDRAWN_COLUMN = 'withdrawn';

/** An idea as it was counted. */
export interface ChequeRoundIdea {
  readonly id: string;
  readonly name: string;
  /** What it needed from the round. */
  readonly targetCents: Cents;
  readonly funded: boolean;
  readonly withdrawn: boolean;
  readonly theme: string;
  readonly neighbourhood: string | null;
  readonly lat6: number | null;
  readonly lon6: number | null;
}

/** A published cheque round, as far as an election file can hold it. Dates as `DD.MM.YYYY`. */
export interface ChequeRoundFile {
  readonly title: string;
  readonly place: string;
  readonly instance: string;
  readonly begin: string;
  readonly end: string;
  readonly currency: string;
  readonly chequeCents: Cents;
  readonly cheques: number;
  /** Our name of the rule that decided, and its setting; '' where it has none. */
  readonly rule: string;
  readonly setting: string;
  readonly ties: string;
  readonly minBackers: number;
  readonly ideas: readonly ChequeRoundIdea[];
  readonly ballots: readonly {
    readonly tag: string;
    readonly alloc: readonly (readonly [idea: number, cents: Cents])[];
  }[];
}

/** How a file made of a cheque round says that it was counted, as written; `null` in any other file. */
export function countedAs({ meta }: Pick<PabulibFile, 'meta'>) {
  if (!meta.has(CHEQUE_KEY) || !meta.has(COUNTED.rule)) return null;
  const value = (key: keyof typeof COUNTED) => meta.get(COUNTED[key]) ?? '';
  return {
    rule: value('rule'),
    setting: value('setting'),
    ties: value('ties'),
    minBackers: value('minBackers'),
  };
}

const PROJECT_COLUMNS = [
  'project_id',
  'cost',
  'votes',
  'score',
  'name',
  'category',
  'neighborhood',
  'latitude',
  'longitude',
  'selected',
  WITHDRAWN_COLUMN,
];

/** A day as this format writes it: `22.05.2026` for `2026-05-22`. */
export function pabulibDate(day: string): string {
  return day.split('-').toReversed().join('.');
}

/**
 * The round as an election of Pabulib's cumulative type: one point per cent, voters under their tag. `toElection` reads
 * it back as the pledges it was made of, so counting the file gives the published outcome.
 */
export function chequeRoundDocument(round: ChequeRoundFile): PabulibDocument {
  const totals = new Map<string, { votes: number; cents: Cents }>();
  for (const { alloc } of round.ballots) {
    for (const [number, cents] of alloc) {
      const { votes, cents: sum } = totals.get(String(number)) ?? { votes: 0, cents: 0 };
      totals.set(String(number), { votes: votes + 1, cents: sum + cents });
    }
  }
  return {
    meta: metaOf(round),
    projectColumns: PROJECT_COLUMNS,
    projects: round.ideas.map((idea) => projectRow(idea, totals.get(idea.id))),
    voteColumns: ['voter_id', 'vote', 'points'],
    votes: {
      *[Symbol.iterator]() {
        for (const { tag, alloc } of round.ballots) {
          yield [tag, alloc.map(([idea]) => idea).join(','), alloc.map(([, cents]) => cents).join(',')];
        }
      },
    },
  };
}

function metaOf(round: ChequeRoundFile): [string, string][] {
  return [
    ['description', round.title],
    ['country', 'Netherlands'],
    ['unit', round.place],
    ['instance', round.instance],
    ['num_projects', String(round.ideas.length)],
    ['num_votes', String(round.ballots.length)],
    ['budget', centsToDecimal(round.cheques * round.chequeCents)],
    ['vote_type', 'cumulative'],
    ['rule', PABULIB_RULES[round.rule] ?? 'unknown'],
    ['date_begin', round.begin],
    ['date_end', round.end],
    ['min_length', '0'],
    ['max_sum_points', String(round.chequeCents)],
    ['language', 'nl'],
    ['currency', round.currency],
    [CHEQUE_KEY, centsToDecimal(round.chequeCents)],
    [COUNTED.rule, round.rule],
    [COUNTED.setting, round.setting],
    [COUNTED.ties, round.ties],
    [COUNTED.minBackers, String(round.minBackers)],
    ['comment', COMMENT],
  ];
}

/** Rules that Pabulib has a name for; what it calls by another name is not the same rule. */
const PABULIB_RULES: Readonly<Record<string, string>> = { greedy: 'greedy', 'equal-shares': 'equalshares' };

const COMMENT = [
  '#1: Every household had a cheque and divided it over ideas: one point is one hundredth of the currency.',
  '#2: cost is what an idea needed from this round, without money from elsewhere.',
  '#3: counted_by, counted_with, ties and min_backers say how the round was counted.',
].join(' ');

function projectRow(idea: ChequeRoundIdea, total: { votes: number; cents: Cents } | undefined): string[] {
  const degrees = (six: number | null) => (six === null ? '' : (six / 1e6).toFixed(6));
  return [
    idea.id,
    centsToDecimal(idea.targetCents),
    String(total?.votes ?? 0),
    String(total?.cents ?? 0),
    idea.name,
    idea.theme,
    idea.neighbourhood ?? '',
    degrees(idea.lat6),
    degrees(idea.lon6),
    idea.funded ? '1' : '0',
    idea.withdrawn ? '1' : '0',
  ];
}
