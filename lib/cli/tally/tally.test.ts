import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPabulib, toElection } from '@/lib/formats/pabulib';
import { SAMPLE } from '@/lib/formats/pabulib/testing/sample';
import { readFlags, shownOptions, TALLY_FLAGS, type TallyFlags } from './options';

const root = path.resolve(import.meta.dirname, '../../..');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tally-'));
  writeFileSync(path.join(folder, 'good.pb'), SAMPLE);
  writeFileSync(path.join(folder, 'bad.pb'), SAMPLE.replace('010;500', '010;much').replace('2;x;', '2;z;'));
  writeFileSync(path.join(folder, 'long.pb'), SAMPLE.replace('010;500', `010;${'9'.repeat(3_000_000)}`));
});
afterAll(() => rmSync(folder, { recursive: true }));

function tally(...args: string[]) {
  const run = spawnSync('node', ['--import', 'tsx', 'lib/cli/tally.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

describe('npm run tally', { timeout: 30_000 }, () => {
  it('answers one JSON object', () => {
    const { code, out } = tally(path.join(folder, 'good.pb'), '--rule', 'greedy', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      file: path.join(folder, 'good.pb'),
      rule: 'greedy',
      options: { measure: 'votes', skip: true, threshold: 0, minBackers: 0, ties: 'id' },
      numProjects: 3,
      numVotes: 4,
      budget: '1000.50',
      winners: ['010', 'b/2'],
      cost: '900.25',
      ties: [{ step: 1, candidates: ['b/2', 'x'], chosen: ['b/2'] }],
      certificate: { arithmetic: 'integers', smallestGap: null, runs: 1 },
      ms: { parse: expect.any(Number), tally: expect.any(Number) },
    });
  });

  it('prints a table with the cheque that was asked for', () => {
    const { code, out } = tally(path.join(folder, 'good.pb'), '--rule', 'pooling', '--cheque', '200,10');
    expect(code).toBe(0);
    expect(out).toContain('chequeCents 20010');
    // x: the whole cheque of voter 2 and a third of voter 3's.
    expect(out).toMatch(/1 {2}x +100\.50 +2 {2}funded/);
  });

  it('refuses a bad file with every error by line, and prints nothing else', () => {
    const { code, out, err } = tally(path.join(folder, 'bad.pb'), '--rule', 'greedy', '--json');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.trim().split('\n')).toEqual([
      'line 17: cost of project "010" is "much", not an amount',
      'line 23: ballot names project "z", which is not in PROJECTS',
    ]);
  });

  it('warns on standard error and counts, and says which options it did not read', () => {
    const { code, out, err } = tally(
      path.join(folder, 'good.pb'),
      '--rule',
      'phragmen',
      '--variant',
      'mt',
      '--json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ rule: 'phragmen', winners: ['x', '010'] });
    expect(err.trim().split('\n')).toEqual([
      'note: --variant does not apply to phragmen',
      'warning: line 14: META key "own_key" has a value with an unquoted ";"',
    ]);
  });

  it('settles equals by the order it is given, and says so', () => {
    const winners = ['0', '1'].map((digit) => {
      const { out } = tally(
        path.join(folder, 'good.pb'),
        '--rule',
        'greedy',
        '--json',
        '--ties',
        `lot:${digit.repeat(64)}`,
      );
      const { winners, ties, options } = JSON.parse(out);
      expect(options.ties).toBe(`lot:${digit.repeat(64)}`);
      expect([ties[0].candidates[0]]).toEqual(ties[0].chosen);
      return winners;
    });
    expect(winners).toEqual([
      ['010', 'b/2'],
      ['010', 'x'],
    ]);
  });

  it('explains every idea, as data and in words', () => {
    const args = [path.join(folder, 'good.pb'), '--rule', 'equal-shares', '--explain'];
    const { explain } = JSON.parse(tally(...args, '--json').out);
    expect(explain.map((one: { id: string }) => one.id)).toEqual(['010', 'b/2', 'x']);
    expect(explain[0].explanation).toEqual({ kind: 'funded', backers: 3, highestPaymentCents: 16667 });
    const { out } = tally(...args);
    expect(out).toContain('010: funded, paid by 3, at most 166.67 each');
    expect(out).toContain('greedy: 75.0 % of voters have a funded choice');
  });

  it('does not repeat a cell of megabytes', () => {
    const { code, err } = tally(path.join(folder, 'long.pb'), '--rule', 'greedy');
    expect(code).toBe(2);
    expect(err).toMatch(/^line 17: cost of project "010" is "9{250,}…\n$/);
  });

  it('shows every option with --help', () => {
    const { code, out } = tally('--help');
    expect(code).toBe(0);
    for (const name of Object.keys(TALLY_FLAGS)) expect(out).toContain(`--${name}`);
    expect(out).toContain('Examples:');
  });

  it('exits 2 on a file that is not there, and on misuse', () => {
    const missing = tally('missing.pb', '--rule', 'greedy');
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('cannot read missing.pb')]);
    const unknown = tally('a.pb', '--nope');
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('--help')]);
    const two = tally('a.pb', 'b.pb', '--rule', 'greedy');
    expect([two.code, two.err]).toEqual([2, 'Name one file. See --help.\n']);
    const seed = tally(path.join(folder, 'good.pb'), '--rule', 'greedy', '--ties', 'lot:12');
    expect([seed.code, seed.err]).toEqual([2, '--ties is "lot:12", not id or lot:<64 hex digits>\n']);
    const order = tally(path.join(folder, 'good.pb'), '--rule', 'equal-shares', '--satisfaction', 'borda');
    expect([order.code, order.err]).toEqual([
      2,
      expect.stringContaining('the ballots of this file carry no order'),
    ]);
  });
});

describe('its options', () => {
  it.each([
    [{}, '--rule is needed'],
    [{ rule: 'dictator' }, 'not one of'],
    [{ rule: 'greedy', measure: 'luck' }, 'not one of'],
    [{ rule: 'greedy', threshold: '-1' }, 'not a whole number'],
    [{ rule: 'pooling', cheque: '1.2.3' }, 'not an amount'],
    [{ rule: 'pooling', cheque: '1.500' }, 'not an amount'],
    [{ rule: 'pooling', cheque: '-5' }, 'not an amount'],
    [{ rule: 'pooling', 'min-backers': '1e3' }, 'not a whole number'],
    [{ rule: 'equal-shares', increment: '0' }, 'more than 0'],
    [{ rule: 'equal-shares', increment: '0.005' }, 'not an amount'],
    [{ rule: 'equal-shares', satisfaction: 'luck' }, 'not one of'],
    [{ rule: 'equal-shares', completion: 'add2' }, 'not one of'],
    [{ rule: 'equal-shares', 'add1-start': 'zero' }, 'not one of'],
    [{ rule: 'equal-shares', 'add1-stop': 'never' }, 'not one of'],
    [{ rule: 'pooling-transfers', variant: 'stv' }, 'not one of'],
  ])('%j is misuse', (flags, message) => {
    expect(() => readFlags(flags)).toThrow(message);
    expect(() => readFlags(flags)).toThrow(expect.objectContaining({ exitCode: 2 }));
  });

  it.each<[TallyFlags, object]>([
    [{ rule: 'greedy' }, { measure: 'votes', skip: true, threshold: 0 }],
    [
      { rule: 'greedy', measure: 'score-per-cost', 'no-skip': true, threshold: '20' },
      { measure: 'score-per-cost', skip: false, threshold: 20 },
    ],
    [{ rule: 'equal-shares' }, { satisfaction: 'cost', completion: 'none' }],
    [
      { rule: 'equal-shares', satisfaction: 'cardinality', completion: 'utilitarian' },
      { satisfaction: 'cardinality', completion: 'utilitarian' },
    ],
    [
      { rule: 'equal-shares', completion: 'add1' },
      {
        satisfaction: 'cost',
        completion: 'add1',
        add1Start: 'exact',
        add1Stop: 'overshoot',
        incrementCents: 100,
      },
    ],
    [
      {
        rule: 'equal-shares',
        completion: 'add1-utilitarian',
        'add1-start': 'floor',
        'add1-stop': 'exhaustive',
        increment: 'auto',
      },
      {
        satisfaction: 'cost',
        completion: 'add1-utilitarian',
        add1Start: 'floor',
        add1Stop: 'exhaustive',
        incrementCents: 'auto',
      },
    ],
    [{ rule: 'phragmen', 'min-backers': '2' }, { minBackers: 2 }],
    [{ rule: 'max-welfare' }, { satisfaction: 'cost' }],
    [{ rule: 'pooling' }, { chequeCents: 25012 }],
    [
      { rule: 'pooling-transfers', variant: 'mtc', cheque: '40' },
      { variant: 'mtc', chequeCents: 4000 },
    ],
  ])('%j are counted by, with every default filled in', (flags, shown) => {
    const file = readPabulib(SAMPLE);
    if (!file.ok) throw new Error('the sample cannot be read');
    const { rule, options, unused } = readFlags(flags);
    expect(unused).toEqual([]);
    expect(shownOptions(toElection(file.value), rule, options, 'id')).toEqual({
      minBackers: 0,
      ties: 'id',
      ...shown,
    });
  });

  it('are read in cents, and those another rule reads are named', () => {
    expect(readFlags({ rule: 'pooling', cheque: '12,50', 'min-backers': '3', measure: 'votes' })).toEqual({
      rule: 'pooling',
      options: { chequeCents: 1250, minBackers: 3, measure: 'votes' },
      unused: ['--measure'],
    });
  });
});
