import { describe, expect, it } from 'vitest';
import type { RuleChoice } from '@/lib/domain/outcome/analysis/types';
import { loadWhole, MAX_WHOLE_BYTES } from './load';
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

describe('fetching what is counted', () => {
  const source: ElectionSource = { kind: 'url', url: 'https://example.org/x.pb' };
  const headers = { 'content-length': String(APPROVAL.length) };

  /** The file in pieces of seven bytes; after `length` bytes the connection is gone. */
  function pieces(length = Number.POSITIVE_INFINITY): ReadableStream<Uint8Array> {
    const bytes = new TextEncoder().encode(APPROVAL);
    let at = 0;
    return new ReadableStream({
      pull(controller) {
        if (at >= length) controller.error(new TypeError('gone'));
        else if (at >= bytes.length) controller.close();
        else controller.enqueue(bytes.slice(at, at + 7));
        at += 7;
      },
    });
  }
  const run = (answer: () => Promise<Response>, report: (p: CountProgress) => void = quiet) =>
    runCount({ source, choices: [GREEDY] }, report, answer);

  it('is read while it comes in, with progress where the length is known', async () => {
    const seen: CountProgress[] = [];
    const answer = await run(
      async () => new Response(pieces(), { headers }),
      (p) => seen.push(p),
    );
    expect(answer.ok && answer.value.ballots).toBe(3);
    const total = APPROVAL.length;
    expect(seen.slice(0, 3).map(({ phase, done }) => [phase, done])).toEqual([
      ['read', 0],
      ['read', 7],
      ['read', 14],
    ]);
    expect(seen).toContainEqual({ phase: 'read', done: total, total });
  });

  it('does not trust the length of a compressed answer', async () => {
    const seen: CountProgress[] = [];
    await run(
      async () => new Response(APPROVAL, { headers: { ...headers, 'content-encoding': 'gzip' } }),
      (p) => seen.push(p),
    );
    expect(seen).toContainEqual({ phase: 'read', done: APPROVAL.length, total: null });
  });

  it.each([
    ['NOT_FOUND', async () => new Response('', { status: 404 })],
    ['TROUBLE', async () => new Response('', { status: 500 })],
    ['OFFLINE', () => Promise.reject(new TypeError('no network'))],
    ['OFFLINE', async () => new Response(pieces(70), { headers })],
  ] as const)('or not: %s', async (code, answer) => {
    expect(await run(answer)).toEqual({ ok: false, error: { code } });
  });

  it('says so when a file was moved while it was read, or does not fit in memory', async () => {
    const broken = (stream: () => ReadableStream) => {
      const file = { size: APPROVAL.length, stream } as File;
      return runCount({ source: { kind: 'file', file }, choices: [GREEDY] }, quiet);
    };
    expect(await broken(() => pieces(70))).toEqual({ ok: false, error: { code: 'NOT_FOUND' } });
    // An array of more bytes than there is memory for, as a piece of a huge file may ask for.
    const huge = { length: 2 ** 53, byteOffset: 0, buffer: new ArrayBuffer(8) };
    const stream = () => new ReadableStream({ start: (controller) => controller.enqueue(huge) });
    expect(await broken(stream)).toEqual({ ok: false, error: { code: 'TOO_BIG' } });
  });
});

describe('what must be held whole', () => {
  it('comes as one array of bytes', async () => {
    const seen: (number | null)[][] = [];
    const source: ElectionSource = { kind: 'url', url: 'https://example.org/bundle' };
    const headers = { 'content-length': '4' };
    const answer = async () => new Response('abcd', { headers });
    const loaded = await loadWhole(source, (done, total) => seen.push([done, total]), answer);
    expect(loaded).toEqual({ ok: true, value: new TextEncoder().encode('abcd') });
    expect(seen).toEqual([
      [0, 4],
      [4, 4],
    ]);
  });

  it('is refused where it is far too large, without reading it', async () => {
    const large = { size: MAX_WHOLE_BYTES + 1 } as File;
    expect(await loadWhole({ kind: 'file', file: large }, quiet)).toEqual({
      ok: false,
      error: { code: 'TOO_BIG' },
    });
  });
});
