/** Each is a command of its own in lib/cli/bench/. */
const PARTS = ['cast', 'dashboard', 'letters', 'map', 'pages', 'tally', 'workspace'] as const;

const HELP = `Measures what the targets in docs/bench.md are about, each beside a yardstick measured in the same run.

Usage: npm run bench -- PART [options]

  cast    ballots per second and p99 through HTTP, beside the same transaction run bare
  dashboard
          the council's page with a million ballots stored, beside its bare statements
  letters pages per second and peak memory of 10,000 letters as PDF
  map     time to an interactive map with 5,000 ideas, and the longest task while it moves
  pages   kB of JavaScript per page, gzip, as a browser loads it
  tally   time to count elections
  workspace
          lists of the workspace with 5,000 ideas and 50,000 log lines, beside their bare statements

Every part has its own options: npm run bench -- cast --help. With --json it prints one object.
Exit code 0: measured, also when a target is missed (it says MISSED). 1: it could not measure. 2: misuse.
Example: npm run --silent bench -- cast --json`;

const [part] = process.argv.slice(2);
const known = PARTS.find((one) => one === part);
if (known) {
  // The part reads its own options, as every command does.
  process.argv.splice(2, 1);
  await import(`./bench/${known}.ts`);
} else if (part === '--help' || part === '-h') {
  console.log(HELP);
} else {
  console.error(`${part ? `There is no part "${part}"` : 'Name a part'}: ${PARTS.join(', ')}.`);
  console.error('See: npm run bench -- --help');
  process.exitCode = 2;
}

// Without imports the compiler would not take this for a module.
export {};
