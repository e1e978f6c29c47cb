import type { Position } from '@/lib/domain/area';
import type { Cents } from '@/lib/domain/money';
import type { BallotKind, Election, ElectionIdea } from '@/lib/domain/outcome/election';
import { CHEQUE_KEY, WITHDRAWN_COLUMN } from './chequeRound';
import { parseMoney } from './numbers';
import { isMissing, splitList } from './row';
import type { PabulibFile, VoteType } from './types';

const KIND_OF: Readonly<Record<VoteType, BallotKind>> = {
  approval: 'approval',
  'choose-1': 'approval',
  cumulative: 'points',
  scoring: 'points',
  ordinal: 'ranking',
};

/**
 * The election in a file, with the file's budget and project costs. Under saving together each voter's cheque is the
 * option `chequeCents`, else budget / number of votes; the rule divides it over the ballot. A file made of a cheque round
 * (`chequeRoundDocument`) gives its pledges, its cheque and its withdrawn ideas back.
 */
export function toElection(file: PabulibFile): Election {
  const { votes } = file;
  const chequeCents = chequeIn(file);
  return {
    ideas: chequeCents === null ? plainIdeas(file) : chequeIdeas(file),
    budgetCents: file.budgetCents,
    chequeCents,
    kind: chequeCents === null ? KIND_OF[file.voteType] : 'pledges',
    voterIds: { length: votes.length, at: votes.voterId },
    offsets: votes.offsets,
    choices: votes.choices,
    weights: votes.points,
  };
}

/** The cheque of a file made of a cheque round; `null` in any other file. */
function chequeIn({ meta, voteType }: PabulibFile): Cents | null {
  return voteType === 'cumulative' ? parseMoney(meta.get(CHEQUE_KEY) ?? '') : null;
}

function plainIdeas({ projects }: PabulibFile): ElectionIdea[] {
  return projects.map(({ id, costCents }) => ({ id, costCents }));
}

function chequeIdeas({ projects, projectColumns }: PabulibFile): ElectionIdea[] {
  const column = projectColumns.indexOf(WITHDRAWN_COLUMN);
  return projects.map(({ id, costCents, cells }) => ({ id, costCents, withdrawn: cells[column] === '1' }));
}

/** A project of a file as an idea to show. */
export interface PabulibIdea {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly costCents: Cents;
  readonly position: Position | null;
  readonly categories: readonly string[];
  readonly neighbourhood: string | null;
  readonly proposer: string | null;
  /** What the city decided: 1 = funded, 0 = not, 2 and 3 = explained in META `comment`; `null` where it does not say. */
  readonly selected: number | null;
}

/** The projects as ideas, in the order of the file. A project without a name is called by its id. */
export function toIdeas(file: PabulibFile): PabulibIdea[] {
  const columns = file.projectColumns.map((name) => name.toLowerCase());
  return file.projects.map(({ id, costCents, cells }) => {
    const cell = (name: string): string | null => {
      const value = cells[columns.indexOf(name)];
      return value === undefined || isMissing(value) ? null : value;
    };
    const selected = cell('selected');
    return {
      id,
      name: cell('name') ?? id,
      description: cell('description') ?? '',
      costCents,
      position: readPosition(cell('latitude'), cell('longitude')),
      categories: splitList(cell('category') ?? ''),
      neighbourhood: cell('neighborhood') ?? cell('subunit') ?? cell('district'),
      proposer: cell('proposer'),
      selected: selected !== null && /^[0-3]$/.test(selected) ? Number(selected) : null,
    };
  });
}

/** A point only where both numbers are on the globe; 0, 0 is a missing value in disguise. */
function readPosition(latitude: string | null, longitude: string | null): Position | null {
  if (latitude === null || longitude === null) return null;
  const lat = Number(latitude);
  const lon = Number(longitude);
  const valid = Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat !== 0 || lon !== 0);
  return valid ? { lat6: Math.round(lat * 1e6), lon6: Math.round(lon * 1e6) } : null;
}
