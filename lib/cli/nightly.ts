import { add, closingLine, NONE } from './test/counts';
import { STAGES } from './test/stages';

const HELP = `Repeats the proofs of docs/evidence.md many times, as npm test does a few times: for a machine at night.

Usage: npm run nightly [-- --runs N] [--only crash|races|chaos|linkage|round]

  --runs N     at most N repetitions of each instead of 20 crashes, 20 bad lines and 8 rounds
  --only PART  one of them:
    crash      kill −9 of the database, of the application and of both, under forty writers
    races      thirty seconds of votes, changes, voids, replacements and paper forms on a thousand cheques
    chaos      bad lines between browser and server
    linkage    households and ballots: one copy of the database, and what the write-ahead log adds
    round      a round of 1,000 households through the application: secrets, logs and linkage

Takes about an hour on two cores. It builds the application first when a part needs it. Closes with one line:
N passed, N failed, N skipped. Exit code 0: everything passed, 1: something failed, 2: misuse.
Example: npm run nightly -- --only crash --runs 5`;

interface Part {
  readonly name: string;
  /** Files of the two runners. */
  readonly integration: readonly string[];
  readonly e2e: readonly string[];
}

const PARTS: readonly Part[] = [
  { name: 'crash', integration: ['lib/usecases/ballots/crash.integration.test.ts'], e2e: ['crash.e2e.ts'] },
  { name: 'races', integration: ['lib/usecases/ballots/storm.integration.test.ts'], e2e: [] },
  {
    name: 'chaos',
    integration: ['lib/usecases/evidence/chaos.integration.test.ts'],
    e2e: ['chaos.e2e.ts', 'lost-answer.e2e.ts'],
  },
  { name: 'linkage', integration: ['lib/usecases/evidence/linkage.integration.test.ts'], e2e: [] },
  { name: 'round', integration: [], e2e: ['whole-round.e2e.ts'] },
];

const given = readArguments(process.argv.slice(2));
if (given === 'help') console.log(HELP);
else if (typeof given === 'string') {
  console.error(`${given}\nSee: npm run nightly -- --help`);
  process.exitCode = 2;
} else process.exitCode = await main(given);

interface Given {
  readonly parts: readonly Part[];
  readonly runs: string | null;
}

/** What to do, `help`, or what is wrong with the arguments. */
function readArguments(args: readonly string[]): Given | string {
  let given: Given = { parts: PARTS, runs: null };
  for (let i = 0; i < args.length; i++) {
    const [word, value] = [args[i], args[i + 1]];
    if (word === '--help' || word === '-h') return 'help';
    if (word === '--runs' && /^[1-9]\d{0,3}$/.test(value ?? '')) given = { ...given, runs: value ?? null };
    else if (word === '--only' && PARTS.some(({ name }) => name === value))
      given = { ...given, parts: PARTS.filter(({ name }) => name === value) };
    else return `${word} ${value ?? ''} is not an argument.`;
    i++;
  }
  return given;
}

async function main({ parts, runs }: Given): Promise<number> {
  Object.assign(process.env, { EVIDENCE: 'nightly', ...(runs ? { EVIDENCE_RUNS: runs } : {}) });
  const files = {
    integration: parts.flatMap(({ integration }) => integration),
    build: parts.some(({ e2e }) => e2e.length > 0) ? ([] as string[]) : null,
    e2e: parts.flatMap(({ e2e }) => e2e),
  };
  let counts = NONE;
  for (const stage of STAGES) {
    const extra = stage.name in files ? files[stage.name as keyof typeof files] : null;
    if (extra === null || (extra.length === 0 && stage.name !== 'build')) continue;
    console.log(`\n━━━ ${stage.heading} (${stage.name}), many times ━━━`);
    // One that fails does not end the night: the others have something to say too.
    counts = add(counts, await stage.run(extra));
  }
  console.log(closingLine(counts));
  return counts.failed === 0 ? 0 : 1;
}
