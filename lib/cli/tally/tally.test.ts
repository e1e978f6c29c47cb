import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE } from '@/lib/formats/pabulib/testing/sample';
import { readFlags } from './options';

const root = path.resolve(import.meta.dirname, '../../..');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tally-'));
  writeFileSync(path.join(folder, 'good.pb'), SAMPLE);
  writeFileSync(path.join(folder, 'bad.pb'), SAMPLE.replace('010;500', '010;much').replace('2;x;', '2;z;'));
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

  it('exits 2 on a file that is not there, and on misuse', () => {
    const missing = tally('missing.pb', '--rule', 'greedy');
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('cannot read missing.pb')]);
    const unknown = tally('a.pb', '--nope');
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('--help')]);
  });
});

describe('its options', () => {
  it.each([
    [{}, '--rule is needed'],
    [{ rule: 'dictator' }, 'not one of'],
    [{ rule: 'greedy', measure: 'luck' }, 'not one of'],
    [{ rule: 'greedy', threshold: '-1' }, 'not a whole number'],
    [{ rule: 'pooling', cheque: '1.2.3' }, 'not an amount'],
    [{ rule: 'equal-shares', increment: '0' }, 'more than 0'],
  ])('%j is misuse', (flags, message) => {
    expect(() => readFlags(flags)).toThrow(message);
    expect(() => readFlags(flags)).toThrow(expect.objectContaining({ exitCode: 2 }));
  });

  it('are read in cents, and those another rule reads are named', () => {
    expect(readFlags({ rule: 'pooling', cheque: '12,50', 'min-backers': '3', measure: 'votes' })).toEqual({
      rule: 'pooling',
      options: { chequeCents: 1250, minBackers: 3, measure: 'votes' },
      unused: ['--measure'],
    });
  });
});
