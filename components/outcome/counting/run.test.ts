import { describe, expect, it } from 'vitest';
import type { RuleChoice } from '@/lib/domain/outcome/analysis/types';
import { loadElection, MAX_ELECTION_BYTES } from './load';
import { runCount } from './run';
import type { CountProgress, ElectionSource } from './types';

const META = 'META\nkey;value\ndescription;Proef\ncountry;NL\nunit;Wijk\ninstance;2026\n';
const DATES = 'rule;unknown\ndate_begin;2026\ndate_end;2026\n';
const APPROVAL = `${META}num_projects;2\nnum_votes;3\nbudget;100\nvote_type;approval\n${DATES}PROJECTS
project_id;cost;name
a;60;Bankje
b;60;Tuin
VOTES
voter_id;vote
1;a
2;b
3;
`;
/** Cents of a cheque of 40.00 as points: 40.00 and 20.00 for a, 10.00 for b. */
const PLEDGES = `${META}num_projects;2\nnum_votes;2\nbudget;120\nvote_type;cumulative\n${DATES}cheque;40.00
PROJECTS
project_id;cost;name;withdrawn
a;60;Bankje;0
b;10;Tuin;1
VOTES
voter_id;vote;points
1;a;4000
2;a,b;2000,1000
`;

const GREEDY: RuleChoice = { rule: 'greedy', options: {} };
const file = (text: string): ElectionSource => ({ kind: 'file', file: new File([text], 'x.pb') });
const quiet = () => undefined;

describe('an election counted in the browser', () => {
  it('gives outcome and measures per rule, with progress', async () => {
    const seen: CountProgress[] = [];
    const choices = [GREEDY, { rule: 'equal-shares', options: {} }] as const;
    const answer = await runCount({ source: file(APPROVAL), choices }, (progress) => seen.push(progress));
    if (!answer.ok) throw new Error(answer.error.code);
    const { title, ideas, ballots, budgetCents, outcomes } = answer.value;
    expect({ title, ballots, budgetCents }).toEqual({ title: 'Proef', ballots: 3, budgetCents: 10_000 });
    expect(ideas[1]).toEqual({ id: 'b', title: 'Tuin', costCents: 6000 });
    expect(outcomes.map(({ choice, outcome }) => [choice.rule, outcome.winners])).toEqual([
      ['greedy', ['a']],
      ['equal-shares', []],
    ]);
    expect(outcomes[0]?.measures.ballotsByFunded).toEqual([2, 1]);
    expect(seen.map(({ phase, done, total }) => `${phase} ${done}/${total}`)).toEqual([
      `download 0/${APPROVAL.length}`,
      `read 0/${APPROVAL.length}`,
      `read ${APPROVAL.length}/${APPROVAL.length}`,
      'count 0/2',
      'count 1/2',
      'count 2/2',
    ]);
  });

  it('settles equals by the order that was published', async () => {
    const winners = new Set<string>();
    for (let seed = 0; seed < 8; seed++) {
      const ties = `lot:${String(seed).repeat(64)}` as const;
      const answer = await runCount({ source: { ...file(APPROVAL), ties }, choices: [GREEDY] }, quiet);
      if (answer.ok) winners.add(answer.value.outcomes[0]?.outcome.winners.join() ?? '');
    }
    expect([...winners].sort()).toEqual(['a', 'b']);
  });

  it('reads points as pledges where the round had cheques', async () => {
    const choices = [{ rule: 'pooling', options: { minBackers: 2 } }] as const;
    const answer = await runCount({ source: file(PLEDGES), choices }, quiet);
    if (!answer.ok) throw new Error(answer.error.code);
    const outcome = answer.value.outcomes[0]?.outcome;
    expect(outcome?.ideas.map(({ pledgedCents, reason }) => [pledgedCents, reason])).toEqual([
      [6000, 'funded'],
      [1000, 'withdrawn'],
    ]);
    expect(outcome?.unspentCents).toBe(6000);
  });

  it('names the lines of a file that is no election', async () => {
    const answer = await runCount(
      { source: file(APPROVAL.replace('a;60', 'a;-60')), choices: [GREEDY] },
      quiet,
    );
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'UNREADABLE', problems: [{ line: 16, code: 'BAD_COST', severity: 'error' }] },
    });
  });

  it('does not invent points or an order', async () => {
    for (const satisfaction of ['points', 'borda'] as const) {
      const choices = [{ rule: 'equal-shares', options: { satisfaction } }] as const;
      const answer = await runCount({ source: file(APPROVAL), choices }, quiet);
      expect(answer).toEqual({ ok: false, error: { code: 'NOT_ON_BALLOTS' } });
    }
  });
});

describe('fetching an election', () => {
  const source: ElectionSource = { kind: 'url', url: 'https://example.org/x.pb' };
  const load = (answer: () => Promise<Response>, report: (p: CountProgress) => void = quiet) =>
    loadElection(source, report, answer);

  it('reports bytes, with the length where it is known', async () => {
    const seen: CountProgress[] = [];
    const headers = { 'content-length': '4' };
    const loaded = await load(
      async () => new Response('abcd', { headers }),
      (p) => seen.push(p),
    );
    expect(loaded).toEqual({ ok: true, value: new TextEncoder().encode('abcd') });
    expect(seen.at(-1)).toEqual({ phase: 'download', done: 4, total: 4 });
  });

  it('does not trust the length of a compressed answer', async () => {
    const seen: CountProgress[] = [];
    const headers = { 'content-length': '2', 'content-encoding': 'gzip' };
    await load(
      async () => new Response('abcd', { headers }),
      (p) => seen.push(p),
    );
    expect(seen.at(-1)).toEqual({ phase: 'download', done: 4, total: null });
  });

  it.each([
    ['NOT_FOUND', async () => new Response('', { status: 404 })],
    ['TROUBLE', async () => new Response('', { status: 500 })],
    ['OFFLINE', () => Promise.reject(new TypeError('no network'))],
  ] as const)('or not: %s', async (code, answer) => {
    expect(await load(answer)).toEqual({ ok: false, error: { code } });
  });

  it('refuses a file that is far too large without reading it', async () => {
    const large = { size: MAX_ELECTION_BYTES + 1 } as File;
    expect(await loadElection({ kind: 'file', file: large }, quiet)).toEqual({
      ok: false,
      error: { code: 'TOO_BIG' },
    });
  });
});
