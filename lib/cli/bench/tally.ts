import { readFileSync } from 'node:fs';
import { CommandError, runCommand } from '../support/command';
import { columns } from './support/columns';
import { wholeNumber } from './support/options';
import { measureTally, type TallyReport } from './tally/measure';
import { sampleElection } from './tally/sample';

await runCommand(
  {
    usage: 'npm run bench -- tally [FILE.pb] [--voters N] [--projects N] [--turns N] [--json]',
    summary: 'Time to read an election file and to count it by every rule, beside one pass over its data.',
    positionals: true,
    help: `
  FILE.pb        measure this file; without one an election is made up
  --voters N     voters of the made-up election (default 1000000)
  --projects N   its projects (default 200)
  --turns N      turns that are measured, after one to warm up (default 3)

Reading is set beside one pass over the bytes of the file, counting beside one pass over all approvals, both in this same
program and run: the ratios say more than the milliseconds on a machine that does other things too. Add1, which is
hundreds of runs, is measured with up to 50,000 voters.`,
    options: {
      voters: { type: 'string' },
      projects: { type: 'string' },
      turns: { type: 'string' },
      json: { type: 'boolean' },
    },
  },
  async ({ values, positionals }) => {
    const report = run({
      file: positionals[0],
      voters: wholeNumber('voters', values.voters, { default: 1_000_000, from: 1, to: 5_000_000 }),
      projects: wholeNumber('projects', values.projects, { default: 200, from: 1, to: 60_000 }),
      turns: wholeNumber('turns', values.turns, { default: 3, from: 1, to: 100 }),
    });
    console.log(values.json ? JSON.stringify(report) : tallyTable(report));
  },
);

/** Measures a file, or a made-up election of this size. */
export function run(what: {
  readonly file: string | undefined;
  readonly voters: number;
  readonly projects: number;
  readonly turns: number;
}): TallyReport {
  const bytes = what.file === undefined ? sampleElection(what.projects, what.voters) : readBytes(what.file);
  return measureTally(bytes, what.turns);
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CommandError(`cannot read ${path}: ${(error as Error).message}`, 2);
  }
}

function tallyTable({ voters, projects, approvals, bytes, yardsticks, lines }: TallyReport): string {
  const size = `${voters} voters, ${projects} projects, ${approvals} approvals, ${(bytes / 1e6).toFixed(1)} MB`;
  const rows = lines.map(({ what, ms, ratio, of, runs }) => [
    what,
    ms.toFixed(1),
    `${ratio.toFixed(1)} x`,
    of === 'bytes' ? 'pass over the bytes' : 'pass over the approvals',
    runs > 1 ? `${runs} runs` : '',
  ]);
  return [
    size,
    `One pass over the bytes: ${yardsticks.bytesMs.toFixed(1)} ms; over the approvals: ${yardsticks.approvalsMs.toFixed(1)} ms`,
    '',
    columns([['', 'ms', 'ratio', 'beside', ''], ...rows]),
  ].join('\n');
}
