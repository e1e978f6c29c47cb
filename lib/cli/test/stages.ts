import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureChromium } from './chromium';
import { add, type Counts, NONE, playwrightCounts, readCounts, vitestCounts } from './counts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

export interface Stage {
  readonly name: 'check' | 'unit' | 'integration' | 'build' | 'e2e';
  readonly heading: string;
  readonly run: (extra: readonly string[]) => Promise<Counts>;
}

/** In the order in which `npm test` runs them: what fails fastest comes first. */
export const STAGES: readonly Stage[] = [
  { name: 'check', heading: 'Types and lint', run: check },
  { name: 'unit', heading: 'Unit tests', run: (extra) => vitest('unit', extra) },
  {
    name: 'integration',
    heading: 'Integration tests, on a PostgreSQL of their own',
    run: (extra) => vitest('integration', extra),
  },
  { name: 'build', heading: 'Build', run: build },
  { name: 'e2e', heading: 'Tests in a browser, against the built application', run: playwright },
];

async function check(extra: readonly string[]): Promise<Counts> {
  const types = await step(program('typescript/bin/tsc'), ['--noEmit']);
  const lint = await step(program('@biomejs/biome/bin/biome'), ['check', ...extra]);
  return add(types, lint);
}

function build(): Promise<Counts> {
  return step('--import', ['tsx', path.join(ROOT, 'lib/cli/build.ts')]);
}

async function vitest(project: string, extra: readonly string[]): Promise<Counts> {
  return withReport(async (file) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const ended = await node(program('vitest/vitest.mjs'), [
      'run',
      '--project',
      project,
      ...reporters,
      ...extra,
    ]);
    return readCounts(file, vitestCounts, ended);
  });
}

async function playwright(extra: readonly string[]): Promise<Counts> {
  const chromium = ensureChromium();
  if (!chromium.ok) {
    console.error(chromium.error);
    return { ...NONE, failed: 1 };
  }
  return withReport(async (file) => {
    const environment = { CHROMIUM_PATH: chromium.value, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
    const ended = await node(
      program('@playwright/test/cli.js'),
      ['test', '--reporter=list,json', ...extra],
      environment,
    );
    return readCounts(file, playwrightCounts, ended);
  });
}

/** A tool that only says yes or no counts as one test. */
async function step(main: string, args: readonly string[]): Promise<Counts> {
  return (await node(main, args)) ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 };
}

/** Runs a Node program with its output on this terminal; true when it exits with 0. Ctrl-C reaches it by itself. */
function node(
  main: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...environment };
    const child = spawn(process.execPath, [main, ...args], { cwd: ROOT, stdio: 'inherit', env });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

async function withReport(run: (file: string) => Promise<Counts>): Promise<Counts> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wijkcheque-report-'));
  try {
    return await run(path.join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function program(inPackages: string): string {
  return path.join(ROOT, 'node_modules', inPackages);
}
