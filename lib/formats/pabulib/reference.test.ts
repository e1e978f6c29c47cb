import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CountOptions, count } from '@/lib/domain/outcome';
import { referenceData } from '../testing/referenceData';
import { documentOf, readPabulib, toElection, writePabulib } from './index';

const folder = referenceData('elections');
const title = folder
  ? 'reference elections'
  : 'SKIPPED reference elections: no folder ../shared/data/elections (or elections in TEST_DATA)';

interface Expected {
  readonly rules: Readonly<Record<string, { readonly winners: readonly string[]; readonly cost: number }>>;
}

const GREEDY: Readonly<Record<string, CountOptions>> = {
  greedy_votes: { measure: 'votes' },
  greedy_votes_per_cost: { measure: 'votes-per-cost' },
  greedy_score: { measure: 'score' },
  greedy_score_per_cost: { measure: 'score-per-cost' },
  greedy_noskip: { skip: false },
};

function load(name: string) {
  const read = readPabulib(readFileSync(path.join(folder ?? '', 'data', `${name}.pb`)));
  if (!read.ok) throw new Error(`${name} cannot be read: ${JSON.stringify(read.error[0])}`);
  return read.value;
}

const names = folder ? readdirSync(path.join(folder, 'data')).map((file) => path.basename(file, '.pb')) : [];

describe.skipIf(!folder)(title, () => {
  let compared = 0;

  it.each(names)('%s: most support first gives the published winners', (name) => {
    const election = toElection(load(name));
    const text = readFileSync(path.join(folder ?? '', 'expected', `${name}.json`), 'utf8');
    const { rules } = JSON.parse(text) as Expected;
    for (const [key, options] of Object.entries(GREEDY)) {
      const expected = rules[key];
      if (!expected) continue;
      const outcome = count(election, 'greedy', options);
      expect([key, outcome.winners, outcome.costCents]).toEqual([
        key,
        expected.winners,
        Math.round(expected.cost * 100),
      ]);
      compared++;
    }
  });

  it('were all compared', () => {
    expect(names.length).toBe(54);
    expect(compared).toBe(192);
  });

  it.each(names.filter((_, i) => i % 9 === 0))('%s survives a round trip', (name) => {
    const first = load(name);
    const again = readPabulib(writePabulib(documentOf(first)));
    if (!again.ok) throw new Error(JSON.stringify(again.error[0]));
    expect([...again.value.meta]).toEqual([...first.meta]);
    expect(again.value.projects.map((project) => project.cells)).toEqual(
      first.projects.map((project) => project.cells),
    );
    expect(
      Buffer.from(again.value.votes.choices.buffer).equals(Buffer.from(first.votes.choices.buffer)),
    ).toBe(true);
    for (let voter = 0; voter < first.votes.length; voter += 97) {
      expect(again.value.votes.cells(voter)).toEqual(first.votes.cells(voter));
    }
  });
});
