import { add, type Counts, closingLine, NONE } from './counts';
import { STAGES, type Stage } from './stages';

const HELP = `Runs every check and test there is, and closes with one line: N passed, N failed, N skipped.

Usage: npm test [-- STAGE… [-- arguments of its runner]]
       npm run check | test:unit | test:integration | test:e2e [-- arguments of its runner]

Stages, in this order; the first that fails ends the run:
${STAGES.map((stage) => `  ${stage.name.padEnd(12)} ${stage.heading}`).join('\n')}

Types, lint and build count as one test each; arguments of check go to the linter. Nothing has to be installed or
running: integration and browser tests start a PostgreSQL of their own and stop it. The browser is CHROMIUM_PATH, else a
Chromium or Chrome in a usual place, else Playwright's own, which is downloaded when there is none.

Examples:
  npm test
  npm run check -- --write
  npm run test:unit -- lib/domain
  npm run test:e2e -- --project phone --headed
  npm test -- check unit`;

interface Done {
  readonly stage: Stage;
  readonly counts: Counts;
  readonly seconds: number;
}

const INTERRUPTED = 130;
let interrupted = false;
// The running stage gets the signal as well, ends, and leaves the closing line to us.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (interrupted = true));

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) console.log(HELP);
else process.exitCode = await main();

/** Exit code: 0 = everything passed, 1 = something failed, 2 = not a stage, 130 = Ctrl-C. */
async function main(): Promise<number> {
  const { stages, extra, unknown } = choose(args);
  if (unknown !== null) {
    console.error(`${unknown} is not a stage. See: npm test -- --help`);
    return 2;
  }
  const done: Done[] = [];
  for (const stage of stages) {
    console.log(`\n━━━ ${stage.heading} (${stage.name}) ━━━`);
    const start = performance.now();
    const counts = await stage.run(extra);
    done.push({ stage, counts, seconds: (performance.now() - start) / 1000 });
    if (counts.failed > 0 || interrupted) break;
  }
  report(stages, done);
  if (interrupted) return INTERRUPTED;
  return done.length === stages.length && done.every(({ counts }) => counts.failed === 0) ? 0 : 1;
}

interface Choice {
  readonly stages: readonly Stage[];
  readonly extra: readonly string[];
  readonly unknown: string | null;
}

/** `unit integration lib/domain`: stages first, then what their runner gets; nothing = all stages. */
function choose(given: readonly string[]): Choice {
  const words = given.filter((one) => one !== '--');
  const isStage = (word: string) => STAGES.some(({ name }) => name === word);
  const end = words.findIndex((word) => !isStage(word));
  const named = end < 0 ? words : words.slice(0, end);
  if (named.length === 0) return { stages: STAGES, extra: [], unknown: words[0] ?? null };
  return {
    stages: STAGES.filter(({ name }) => named.includes(name)),
    extra: words.slice(named.length),
    unknown: null,
  };
}

function report(stages: readonly Stage[], done: readonly Done[]): void {
  console.log('\n━━━ Summary ━━━');
  for (const { name } of stages) {
    const one = done.find(({ stage }) => stage.name === name);
    console.log(
      `${name.padEnd(12)} ${one ? `${closingLine(one.counts)} in ${one.seconds.toFixed(1)} s` : 'not run'}`,
    );
  }
  console.log(closingLine(done.map(({ counts }) => counts).reduce(add, NONE)));
}
