import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CommandError, runCommand } from '../support/command';
import { wholeNumber } from './support/options';
import {
  type Counting,
  readElection,
  readElectionInPieces,
  timeCounting,
  timeReading,
} from './tally/measure';
import { peakMemory } from './tally/peak';
import { timeRealElections } from './tally/real';
import { READ, SAMPLE_SIZE, type TallyMeasured, tallyReport, tallyTable } from './tally/report';
import { sampleElection } from './tally/sample';

const COUNTS: readonly Counting[] = [
  { what: 'equal-shares', rule: 'equal-shares', options: {} },
  { what: 'equal-shares, cardinality', rule: 'equal-shares', options: { satisfaction: 'cardinality' } },
  { what: 'phragmen', rule: 'phragmen', options: {} },
  { what: 'greedy', rule: 'greedy', options: {} },
  { what: 'pooling', rule: 'pooling', options: {} },
  { what: 'max-welfare', rule: 'max-welfare', options: {} },
];
const ADD1: Counting = {
  what: 'equal-shares, add1',
  rule: 'equal-shares',
  options: { completion: 'add1', add1Stop: 'exhaustive', incrementCents: 'auto' },
};
/** Add1 is hundreds of runs: with more voters than this it is left out. */
const MOST_VOTERS_FOR_ADD1 = 50_000;

await runCommand(
  {
    usage: 'npm run bench -- tally [FILE.pb] [--voters N] [--projects N] [--turns N] [--json]',
    summary: 'Time and memory to read an election file and to count it, beside one pass over its data.',
    positionals: true,
    help: `
  FILE.pb        measure this file; without one an election is made up, always the same
  --voters N     voters of the made-up election (default ${SAMPLE_SIZE.voters})
  --projects N   its projects, in 20 districts (default ${SAMPLE_SIZE.projects})
  --turns N      turns that count, after two to warm up (default 5)

Reading is set beside one pass over the bytes of the file, counting beside one pass over all approvals, in the same turns:
the ratios say more than the milliseconds on a machine that does other things too. Two real elections are counted as well
where they are on this machine. Add1, which is hundreds of runs, is measured with up to 50,000 voters.`,
    options: {
      voters: { type: 'string' },
      projects: { type: 'string' },
      turns: { type: 'string' },
      json: { type: 'boolean' },
    },
  },
  async ({ values, positionals }) => {
    const turns = wholeNumber('turns', values.turns, { default: 5, from: 1, to: 100 });
    const size = {
      voters: wholeNumber('voters', values.voters, { default: SAMPLE_SIZE.voters, from: 1, to: 5_000_000 }),
      projects: wholeNumber('projects', values.projects, {
        default: SAMPLE_SIZE.projects,
        from: 1,
        to: 60_000,
      }),
    };
    const [file] = positionals;
    const report = tallyReport(
      file === undefined ? await measureSample(size, turns) : await measureFile(file, turns),
    );
    console.log(values.json ? JSON.stringify(report) : tallyTable(report));
  },
);

async function measureSample(
  size: { readonly voters: number; readonly projects: number },
  turns: number,
): Promise<TallyMeasured> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-tally-'));
  try {
    const file = path.join(folder, 'sample.pb');
    writeFileSync(file, sampleElection({ ...size, ids: 'rising' }));
    const measured = await measureFile(file, turns);
    const scattered = sampleElection({ ...size, ids: 'scattered' });
    const timed = timeReading(`${READ}, voter ids in no order`, scattered, turns);
    return { ...measured, timed: [...measured.timed, timed] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureFile(file: string, turns: number): Promise<TallyMeasured> {
  const bytes = readBytes(file);
  const election = readElection(bytes);
  const voters = election.offsets.length - 1;
  const counts = voters <= MOST_VOTERS_FOR_ADD1 ? [...COUNTS, ADD1] : COUNTS;
  return {
    voters,
    projects: election.ideas.length,
    approvals: election.choices.length,
    bytes: bytes.length,
    turns,
    peakMB: await peakMemory(file),
    timed: [
      timeReading(READ, bytes, turns),
      timeReading(`${READ}, in pieces of 64 kB`, bytes, turns, readElectionInPieces),
      ...counts.map((counting) => timeCounting(election, counting, turns)),
    ],
    real: timeRealElections(turns),
  };
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CommandError(`cannot read ${file}: ${(error as Error).message}`, 2);
  }
}
